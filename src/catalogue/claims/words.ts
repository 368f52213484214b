/** The words around a number in running text, by what they do to it. Longer words are looked for first. */

/** Words that say nothing about what is counted. */
export const FILLERS: readonly string[] = (
  '学校|我校|学院|我院|本校|全校|校方|目前|当前|现有|现共有|现共|现|已有|已|已经|共有|共建有|共计|总计|合计|累计|一共|总共|共|达到|高达|达|' +
  '为|是|有|的|约|近|约为|均|全部|最终|完成|开展|实现|拥有|具有|建有|设有|设|配有|配备|其中|分别|数量|总数|总量|总体|整体|总|数|全日制|学年度|学年|' +
  '年度|学期|年末|年底|末|底|截至|截止|到|至|在|中|与|和|及|以|按|将|等|了|也|则|即|而|又|均为|全年|年|上|个|名|位|人|余|一年|以来|' +
  '经|由|从|各|各类|方面|情况|来看|看|统计|数据显示|根据|据|保持|稳步|持续|不断|进一步|逐年|再次|仍|仅|只|占|占比|比例|比重|率|' +
  '较|比|同|于|并|且|另有|另|还有|还|包括|含|当年|本年|今年|本年度|本学年|上年|去年|上学年|人数|同期|这|该|后|前|时|里|以上|左右|以下|以内|我|们|' +
  '一支|实际|并且|并|各级|一年间|列明|显示|反映|可见|所示|如|增|减|升|降|回落|落|上升|扩大|下滑|涨|紧随其后|低于|高于|超过|不及|仅有|仅为|只有|恰为|恰|亦|合|折合|约合|计|承担|运行|居首|居各类之首|居第一|最多|最少|最高|最低|过百|同年|本轮|本届|上届|两届|工种|去|账面|首次|过半|一项|就有|一|者|得|减幅|降幅|增幅|当中|另外|其|一般|普遍|大多|大都|基本|报告期|期末|期内|年内|学校现|办学|稳中有升|稳中有进|充足|良好|优良|圆满|顺利|成功|先后|组织|安排|投入使用|使用|可供|提供|' +
  '就|对|给|向|为了|每|该校|校|一|二是|一是|三是|四是|首先|其次|此外|同时|截至目前|期间|两年|两年间|三年|整个|全体|所有|人均|继续|稳|增长|增加|减少|下降|提升|提高|降低|' +
  '实际|实有|有效|正式|获得|取得|荣获|获|得|被|参与|涉及|覆盖|惠及|发放|落实|享受|补助|到位|安排|支付|用于|用|需|能|可|更是|更|最大|最小|调整|跃升|攀升|猛增|激增|骤降|延长|缩短|推进|推广'
).split('|');

/** What makes one part of a whole of it: such a number is not the whole's. */
export const NARROWING: readonly string[] =
  '建档立卡|贫困户|脱贫户|贫困|脱贫|女|男|少数民族|民族|退役|农村|农民|残疾|低保|孤儿|团体|个人|退休|新增|新进|引进|外地|住校|走读|党员|团员|优秀|困难|涉农|留守|应届|往届|转入|转出|流失|异动'.split(
    '|',
  );

/** Shares a whole out among people, years or things: it is then no whole, unless a line is of just that. */
export const PER = /[人月日户班校师生亩]均|平均|每/g;
/** The same by years; not 全年均有. */
export const PER_YEAR = /(?:^|[^全每近往历当])年均/;
/** A clause that goes on tells of the same one: 平均每个基地有实训室9个,工位325个. */
export const PER_THING = /平均每|每(?:个|名|位|所|家|间|门|班|生|亩)/;

/** A sentence with one of these tells of plans, not of what is. */
export const PLANS =
  /力争|争取|预计|拟(?!合)|计划(?:到|在|于|用|建|招|投|新|培|引|将|设|今|明|未|通)|规划(?:到|在|建)|目标(?:是|为|任务|:)|将(?:达|建|实现|力|新|增|完成|超|投|引|继|培|再)|十四五|十五五|未来|下一步|今后|明年|有望|五年内|三年内|逐步(?:达|实|提)/;

/** Before a number: how firmly it is said. */
export const BEFORE = {
  atLeast: ['不低于', '不少于', '至少', '不小于', '最低'],
  more: ['超过', '超', '逾', '突破', '高于', '多于', '大于'],
  atMost: ['不超过', '不高于', '不多于', '控制在', '至多', '以内'],
  less: ['低于', '少于', '小于', '不足', '不到'],
  about: ['大约', '约为', '约', '接近', '将近', '近', '大概', '左右', '基本'],
} as const;

/** Behind a number or its unit. */
export const BEHIND = {
  atLeast: ['及以上', '以上'],
  atMost: ['及以下', '以下', '以内'],
  over: ['余', '多'],
  about: ['左右', '上下'],
} as const;

/** Units of running text: what they count and how many of it. `any` counts things of any name. */
export const TEXT_UNITS: Readonly<Record<string, readonly [counts: string, factor: string]>> = {
  人: ['人', '1'],
  名: ['人', '1'],
  位: ['人', '1'],
  生: ['人', '1'],
  人次: ['人次', '1'],
  个: ['个', '1'],
  家: ['个', '1'],
  间: ['个', '1'],
  所: ['个', '1'],
  处: ['个', '1'],
  座: ['个', '1'],
  大类: ['类', '1'],
  大: ['类', '1'],
  类: ['类', '1'],
  种: ['种', '1'],
  项: ['项', '1'],
  枚: ['项', '1'],
  块: ['项', '1'],
  门: ['门', '1'],
  本: ['本', '1'],
  部: ['本', '1'],
  篇: ['篇', '1'],
  次: ['次', '1'],
  起: ['次', '1'],
  场: ['场', '1'],
  届: ['届', '1'],
  期: ['期', '1'],
  级: ['级', '1'],
  部门: ['个', '1'],
  台: ['台', '1'],
  台套: ['台', '1'],
  '台/套': ['台', '1'],
  套: ['套', '1'],
  册: ['册', '1'],
  份: ['种', '1'],
  天: ['天', '1'],
  日: ['天', '1'],
  人天: ['人天', '1'],
  学时: ['学时', '1'],
  课时: ['学时', '1'],
  节: ['学时', '1'],
  元: ['元', '1'],
  块钱: ['元', '1'],
  '元/生': ['元', '1'],
  '元/人': ['元', '1'],
  '元/月': ['元', '1'],
  '个/生': ['个', '1'],
  '册/生': ['册', '1'],
  '台/百人': ['台', '1'],
  平方米: ['m²', '1'],
  'm²': ['m²', '1'],
  m2: ['m²', '1'],
  '㎡': ['m²', '1'],
  平米: ['m²', '1'],
  公顷: ['m²', '10000'],
  亩: ['m²', '2000/3'],
  M: ['Mbps', '1'],
  Mb: ['Mbps', '1'],
  MB: ['Mbps', '1'],
  Mbps: ['Mbps', '1'],
  兆: ['Mbps', '1'],
  G: ['Mbps', '1000'],
  '%': ['%', '1/100'],
  '‰': ['%', '1/1000'],
  倍: ['倍', '1'],
  个百分点: ['百分点', '1/100'],
  百分点: ['百分点', '1/100'],
  校区: ['个', '1'],
  专业: ['个', '1'],
};

/** What a numeral in words must count to be a number: 三个, not the 一 of 一体化. */
export const COUNTED: readonly string[] = '校区|部门|大类|个|家|所|门|项|名|位|人|种|类|级|间|本|大'.split('|');
/** The same, but for 一套, 一份. */
export const COUNTED_WIDELY: readonly string[] =
  '人次|册|平方米|平米|元|亩|公顷|台套|台|套|篇|枚|份|倍|个百分点|百分点|学时|课时|人天|块钱'.split('|');
/** The same, of ten and more: 一次性, 三期 are words. */
export const COUNTED_FROM_TEN: readonly string[] = '次|天|场|处|座|部|节|块'.split('|');
/** What 百, 千 and 万 of people are called: 千人计划. */
export const PROGRAMMES = /^(?:计划|工程|行动|大会|争鸣|扩招|团)/;

/** What a unit of the tables may be counted in by a text: 家 of companies are 个, contests are won by 人 or 个. */
export const COUNTED_AS: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '人次'],
  个: ['个', '种', '项', '门', '套'],
  类: ['类'],
  台: ['台', '套'],
  家: ['个'],
  项: ['项', '个', '人', '人次', '种'],
  门: ['门', '个', '本', '种'],
  本: ['本', '册', '种', '门'],
  种: ['种', '册', '个'],
  次: ['次', '学时', '项', '个'],
};

/** Units of the tables that are multiples of what texts count. */
export const TABLE_UNITS: Readonly<Record<string, readonly [counts: string, factor: string]>> = {
  万元: ['元', '10000'],
  '万元/人': ['元', '10000'],
  '元/生': ['元', '1'],
  万册: ['册', '10000'],
  '册/生': ['册', '1'],
  '个/生': ['个', '1'],
  'm²/人': ['m²', '1'],
  '%': ['%', '1'],
};

/** The dimension that a sentence names once for all of its numbers: 全国职业院校技能大赛获一等奖1人、二等奖2人. */
export const LEVEL = '级别';
/** The dimension whose members are called by a part of their name as well: 机器人专业. */
export const MAJOR = '专业名称';
/** The dimension whose members may be called what all of them are: 技能鉴定 beside 专项能力. */
export const PROJECT = '项目名称';
/** What else texts call a member of a table, by dimension: any word of a group stands for any other. */
export const ALSO_CALLED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  [PROJECT]: [
    ['技能鉴定', '职业技能鉴定', '技能等级认定', '职业技能等级认定', '等级认定', '技能评价', '职业技能评价'],
    ['专项能力', '专项职业能力', '专项能力考核', '专项职业能力考核', '专项能力鉴定', '专项技能'],
  ],
};
/** A level and all above or below it: never the one level itself. */
export const AND_BEYOND = /(?:级|学历|职称|职务|技师|讲师|科|研究生|[初中高]级工)(?:及|或)?以[上下]/;
/** Tells of those who come in a year, as whose year a class may be told: 2021级新生. */
export const ENTERING = /招|新生|入学|录取|报到/;
/** Stages of coming to a school: of those who are taken not all come. */
export const STAGES = { taken: /录取|招录/, come: /报名|报到|注册|到校|入校/ } as const;
/** A clause that tells of a contest. */
export const CONTEST = /竞赛|大赛|比赛|等奖|获奖/;
/** One contest of several at its level. */
export const ONE_CONTEST = /第[^,届]{1,6}届|杯|选拔|邀请赛|锦标赛/;
/** Tells of prizes of all levels. */
export const ALL_PRIZES = /奖项|总数|奖励/;
/** Among the words of a line that may be there: whatever else is said as well. */
export const ANYTHING = '…';
/** What the name of a member may be followed by: 数控加工专业, 车工工种. */
export const MEMBER_NOUNS: readonly string[] = ['专业', '工种', '大类', '方向'];

/** A share: what it is the share of a part of, and of what whole. 一体化教师占专任教师的. */
export const SHARE =
  /^(.*?)(?:所占比例|所占比重|占比重|占比例|占比|比例|比重|占)(.*?)(?:的)?(?:比例|比重)?(?:为|达到|高达|达|约|的|是|超过|均为|近|分别|已|仅)*$/;
/** A number that says how much its parts come to. */
export const TOTAL = /合计|总计|共|合起来|相加|累计/;
/** What no table knows: a class, a campus, a field of study of its own. */
export const BESIDE_THE_TABLES = /专业|班$|[^年]班|系$|方向|校区|批次/;
/** Begins a clause that tells of the school as a whole. */
export const WHOLE_SCHOOL = /^(?:目前|现在|此外|同时|另外|截至目前)*(?:学校|我校|全校|本校|学院|我院)(?!是|为)/;
/** A part of the school that no table has, where a clause begins by telling of it. */
export const PART_OF_SCHOOL =
  /^[^,、及和与]{0,8}?(?:[^关联体]系(?=[^统列数]|$)|专业部|教学部|学部|校区|分校|分院|产业学院|教研[室组]|实训中心|[一二三高]年级|专项(?:职业)?能力|(?!.{0,4}(?:开设|设有|设置|开办|新增|新设|停招|撤销|[共现]设))[^,、及和与在]{2,8}专业(?=是|为|现|有|于|$))/;
/** What a school has or does beside what its tables tell of: buildings, people and events with numbers of their own. */
export const NOT_IN_TABLES =
  /楼(?!宇)|宿舍|公寓|食堂|餐厅|体育馆|礼堂|单招|高考|专升本|捐资|捐赠|捐助|爱心|辅导员|班主任|技能节|艺术节|文化节|运动会|校级(?:竞赛|比赛|技能)/;
/** Goes on with the part that the sentence before told of. */
export const SAME_PART = /^(?:该|本|这一|此)(?:专业|大类|类|系|校区|部|学院|方向)/;
/** Begins a sentence that cannot be read without the one before: 该专业…, 其中…, 二是…. */
export const GOES_ON = /^(?:(?:该|本|这一|此)(?:专业|大类|类|系|校区|部|学院|方向)|其|第?[二三四五六七八九十])/;
/** Units that say how long what was counted before took. */
export const TIME_UNITS: readonly string[] = ['天', '学时'];

/** Says that there is none of something: 无项目投入. */
export const NONE = /^(.*?)(?:没有|未有|暂无|尚无|无)(.+)$/;
/** Names as many trades as it serves: 对接汽车产业、电子产业. */
export const SERVED_TRADES = /对接((?:[^,、]{2,10}业[、和与])+[^,、]{2,10}?业)/;
/** Names one thing that there is now: 建成…技能大师工作室. */
export const ESTABLISHED = /(?:建成|获批|认定了?)(.+)$/;
/** Names majors that were opened or closed: 停招了机床切削加工专业. */
export const OPENED_OR_CLOSED = /^(.*?(?:新增|新设|停招|撤销)了?)([^《》]{2,60})专业$/;
/** Verbs that a list of names is the object of: 开设数控加工、现代物流等14个专业. */
export const OPENS_LIST = /开设|设有|开办|新增|新设|停招|撤销/;
/** Pairs of letters that half of all names of majors and courses have: sharing one tells nothing. */
export const COMMON_IN_NAMES: ReadonlySet<string> = new Set(
  '应用 用与 与维 维护 维修 服务 技术 管理 设备 安装 检测 加工 制作 制造 与服 工程 与应'.split(' '),
);
