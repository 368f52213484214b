import { checkText } from '../../src/claims/check-text';
import type { Block } from '../../src/workbook/report';
import { check } from '../fixtures/check';
import { secondSheets, USUAL } from '../fixtures/second-school/second-school';
import { sampleWorkbook } from '../fixtures/workbooks';
import { told } from './measure';

const SCHOOLS = { sample: check(sampleWorkbook('typed')), second: check(secondSheets('typed', USUAL)) };

/** What reports say, true of the school, with one number as it is and as it is not: {372→373}. */
type Spoken = readonly [text: string, wrong: 'found' | 'left' | 'a part'];

/** What is said of the right number: a part of a whole that no table has is only told of where it is more than that. */
const RIGHT = { found: 'agrees', left: 'left', 'a part': 'left' } as const;

/** `found` where the wrong number is told of, `left` where it is said not to have been compared. */
function outcomeOf(school: keyof typeof SCHOOLS, text: string, start: number): string {
  const blocks: Block[] = [{ kind: 'paragraph', text }];
  const { index, recognition } = SCHOOLS[school];
  const { statements, unread } = checkText(blocks, index, recognition);
  const findings = statements.filter(({ outcome }) => outcome !== 'agrees');
  const isHere = (place: { start: number; end: number }): boolean => place.start <= start && start < place.end;
  if (findings.some(({ number, others }) => isHere(number) || others.some(isHere))) return 'found';
  if (findings.length > 0) return findings.map(told).join('; ');
  return unread.some(({ place }) => isHere(place)) ? 'left' : 'agrees';
}

const MARKED = /\{([^→]+)→([^}]+)\}/;

function spoken(school: keyof typeof SCHOOLS, marked: string): { right: string; wrong: string } {
  const start = marked.search(MARKED);
  const right = outcomeOf(school, marked.replace(MARKED, '$1'), start);
  return { right, wrong: outcomeOf(school, marked.replace(MARKED, '$2'), start) };
}

const OF_SAMPLE: readonly Spoken[] = [
  // Whose number it is: the part of the school that was spoken of.
  ['汽车维修专业是省级重点专业，现有在校生{372→373}人。', 'found'],
  ['烹饪专业为市级特色专业，师资雄厚，2021年有在校生{108→180}人。', 'found'],
  ['2021年，烹饪专业深受企业欢迎，毕业生70人，就业率98.57%，平均起薪{3000→2900}元。', 'found'],
  ['机械类4个专业共有在校生{347→374}人。', 'found'],
  ['学校的骨干专业有数控加工专业，全校在校生{1333→1334}人。', 'found'],
  ['2021年，加工制造类实训室9个，设备值{912→921}万元，工位239个，生均设备值82909元。', 'found'],
  ['信息技术类有实训室10个，设备价值450万元，工位{275→257}个。', 'found'],
  ['汽车工程系现有在校生{421→422}人，专任教师30人，实训室8个。', 'left'],
  ['城东校区占地80亩，在校生{500→501}人。', 'left'],
  ['机电专业部2021年招生{93→94}人，毕业45人。', 'left'],
  ['信息技术系，开设2个专业，在校生104人，专任教师{11→12}人。', 'left'],
  ['幼教系2021年招生86人，就业率{96.2→96.3}%。', 'left'],
  // Levels together.
  ['2021年，学校有中高级职称教师{87→78}人，占专任教师的65.91%。', 'found'],
  ['中级及以上职称教师{87→51}人。', 'found'],
  ['专任教师132人，其中高级职称{36→63}人。', 'found'],
  ['2021年，学生市级以上技能大赛获奖{16→12}项。', 'found'],
  ['2021年省级以上获奖{4→5}项。', 'found'],
  // Lists whose subjects are named elsewhere.
  ['三大类实训室分别为{8→7}间、9间、10间。', 'left'],
  ['按大类划分，交通运输类实训室8间，加工制造类{9→8}间，信息技术类10间。', 'found'],
  // Of two tables the one that fits, and else both.
  ['2021年，552人参加鉴定，493人取得证书，通过率{89.31→98.31}%。', 'found'],
  ['2021年学生参加技能鉴定{552→525}人，通过率为89.31%。', 'found'],
  ['2021年，学生参加职业技能鉴定{396→369}人，通过382人，合格率96.46%。', 'found'],
  ['2021年，156人参加专项能力考核，{111→112}人通过，通过率71.15%。', 'found'],
  ['学生552人参加考核，其中职业技能鉴定396人，专项能力考核{156→165}人。', 'found'],
  ['国家助学金26.13万元，受助学生{125→152}人，分别比上年增加4.31万元、16人。', 'found'],
  ['国家助学金26.13万元，受助学生125人，分别比上年增加{4.31→4.13}万元、16人。', 'found'],
  ['加工制造类实训设备值最高，达912万元，占设备总值的{52.63→53.62}%。', 'found'],
  // Years behind numbers, and in names.
  ['教师发表论文43篇（2020年）、{32→23}篇（2021年）。', 'found'],
  ['论文由{43→34}篇（2020年）降至32篇（2021年）。', 'found'],
  ['学校招生人数为323人（2020年），{456→465}人（2021年）。', 'found'],
  ['2021年，学校承办“2020年四川省中职学校技能大赛”分赛场工作，在校生{1333→1323}人。', 'found'],
  ['学校深入实施《职业教育提质培优行动计划（2020—2023年）》，招生{456→465}人。', 'found'],
  ['学校获“全国{2000→1000}所重点职校”称号，专任教师132人。', 'left'],
  ['学生参加第46届世界技能大赛四川省选拔赛，获三等奖{1→2}项。', 'left'],
  ['2021级新生{456→465}人。', 'found'],
  ['全日制在校生由2020年的1357人减少到2021年的{1333→1323}人。', 'found'],
  ['两年来，师资队伍建设费累计{43.02→34.02}万元。', 'found'],
  // More or less.
  ['学校固定资产{1.3→1.4}亿余元，其中仪器设备2500余万元。', 'found'],
  ['占地面积18万余平方米，折合{270→280}余亩。', 'found'],
  ['2021年办学经费收入5300余万元，支出超过{5350→5400}万元。', 'found'],
  ['图书{5→6}万余册，教学用计算机200多台。', 'found'],
  // Differences of shares that were rounded one by one.
  ['机械类招生占比16.67%，比上年下降{2.83→2.38}个百分点。', 'found'],
  ['本市生源占比由84.83%提高到88.82%，提高{3.99→4.99}个百分点。', 'found'],
  ['实验实训设备购置费22.99万元，为上年的{27→23}倍。', 'found'],
  // Parts.
  ['在校生1333人，其中男生900人，女生{433→533}人。', 'a part'],
  ['专任教师132人，其中党员45人，女教师{80→180}人。', 'a part'],
  ['2021年招生456人，其中本市405人、省内市外{47→74}人、其他省2人。', 'found'],
  ['汽车维修、幼儿教育、机床切削加工是在校生最多的三个专业，分别有372人、{146→164}人、128人。', 'found'],
];

const OF_SECOND: readonly Spoken[] = [
  ['护理是我校的传统优势专业，设备先进，2023年在校生94人，2022年为{133→113}人。', 'found'],
  ['加工制造类是学校的传统优势专业群，2023年招生88人，毕业{92→29}人。', 'found'],
  ['农林牧渔类是我校特色，2023年在校生158人，毕业47人，就业36人，升学{10→12}人。', 'found'],
  ['商贸类实训室8个，工位458个，设备值{828.78→882.78}万元；交通类实训室2个，工位436个。', 'found'],
  ['商贸类实训室由14个减少到8个，设备值却翻了一番，达{828.78→882.78}万元。', 'left'],
  ['医药卫生类三个专业共有在校生{214→241}人，占全校在校生的16.58%。', 'found'],
  ['高星级饭店运营专业与多家企业合作，毕业生38人，就业29人，稳定率{89.66→86.69}%。', 'found'],
  ['南校区位于市郊，占地面积{3→4}万平方米，在校生400人。', 'left'],
  ['护理系2023年招生112人，其中男生8人；毕业生{106→107}人，就业81人。', 'left'],
  ['学校新建实训楼1栋，建筑面积{8000→9000}平方米，投资1200万元。', 'left'],
  ['食堂收入120万元，支出{118→119}万元。', 'left'],
  ['参加高职单招考试156人，录取{122→121}人，录取率78.2%。', 'left'],
  ['2023届毕业生升学122人，其中本科{12→13}人、专科110人。', 'left'],
  ['学校技能节设赛项24个，参赛学生860人，获奖{320→330}人。', 'left'],
  ['捐资助学金额5万元，资助学生{25→26}人。', 'left'],
  ['2021级在校生330人，2022级{412→421}人，2023级549人。', 'left'],
  ['与2019年相比，在校生减少{509→510}人。', 'left'],
  ['近三年毕业生就业率均在{95→96}%以上。', 'left'],
  ['学生满意度调查发放问卷500份，回收486份，满意率{98→97}%。', 'left'],
  ['辅导员12人，师生比1：{108→180}。', 'left'],
  ['学校现有正高级讲师1人，副高级讲师{3→2}人，讲师35人。', 'left'],
  ['2023年教师招聘12人，其中硕士{8→7}人。', 'left'],
  ['教研活动86次，教师听课{1200→1300}节。', 'left'],
  ['占地104042平方米，其中自有{102923.9→103923.9}平方米、租赁1118.1平方米。', 'found'],
  ['教学、生活、体育三类用房分别为3.91万㎡、{2.93→2.39}万㎡、0.42万㎡。', 'found'],
  ['2023年，本市、省内市外、省外招生分别为509人、{36→63}人、4人，占比依次为92.7%、6.6%、0.7%。', 'found'],
  ['本市生源占92.7%，比上年上升{84.7→74.7}个百分点。', 'found'],
  ['省外招生占比从68%降至0.7%，下降{67.3→76.3}个百分点。', 'found'],
  ['三个大类招生人数依次为医药卫生类、旅游服务类、加工制造类，分别招生112人、93人、{88→98}人。', 'found'],
  ['在校生1291人（上年1591人），毕业生576人（上年{533→553}人）。', 'found'],
  ['两年共招生{1197→1179}人，毕业1109人。', 'found'],
  ['同期招生由648人降至{549→559}人。', 'found'],
  ['2023年毕业生576人，比上年增加{43→34}人，就业438人，升学122人。', 'found'],
  ['药剂专业就业率{96.4→94.6}%，在各专业中居首。', 'found'],
  ['直播电商培训92人，叉车驾驶培训144人，培训天数分别为9天、{21→12}天。', 'left'],
  ['技术理论课、实习实训课合格率分别为95.7%、95.12%，同比分别提高{1→2}个百分点、4.61个百分点。', 'found'],
  ['学校开设18个专业，比上年减少{1→2}个。', 'found'],
  ['当年新增纸质图书0.64万册，电子图书{0.52→0.25}万册。', 'found'],
  ['设备购置费44.51万元，同比减少{189.16→198.16}万元，下降80.95%。', 'found'],
  ['2023年国家级、省级、州级项目分别为4个、{8→9}个、1个，经费共327.68万元。', 'found'],
  ['具有本科以上学历的教师129人，占专任教师的86%，比上年提高{24.9→29.4}个百分点。', 'found'],
  ['日常教学经费119.63万元，仅为上年的{13.74→17.34}%。', 'found'],
  ['社会培训742人次，其中技能提升192人、新型学徒制{117→171}人、机关工考71人、返乡创业362人。', 'found'],
  ['实训设备总值近{4400→5400}万元，工位2100余个。', 'found'],
];

test.each(OF_SAMPLE)('of the sample: %s', (text, wrong) => {
  expect(spoken('sample', text)).toEqual({ right: RIGHT[wrong], wrong: wrong === 'left' ? 'left' : 'found' });
});

test.each(OF_SECOND)('of the second school: %s', (text, wrong) => {
  expect(spoken('second', text)).toEqual({ right: RIGHT[wrong], wrong: wrong === 'left' ? 'left' : 'found' });
});
