import { headerLabel, plainLabel } from '../../workbook/label-text';
import { isUnitLine, unitsNamedIn } from '../find/above';
import type { FoundHeader } from '../types';
import { captionNumber, fitsTitle, saysContinued } from '../words/captions';

/** What the words of a row say that holds no figures. */

/** A note or a signature, as it opens; with a colon behind the word it is one whatever else stands in the row. */
const NOTE =
  /^[*※★]*(?:注|说明|备注|填表|制表|填报|审核|复核|单位负责人|负责人|联系|数据来源|资料来源|报出日期|填制日期)/;
const NOTE_WITH_COLON =
  /^[*※★]*(?:注|说明|备注|(?:填表|制表|填报|审核|复核|单位|统计)?(?:负责)?人|联系(?:人|电话|方式)|(?:数据|资料)来源|(?:填表|制表|填报|报出|填制)(?:日期|单位|时间))\d*:/;

export const opensNote = (text: string): boolean => NOTE.test(plainLabel(text));
/** Who signs a table off, or what a program that wrote it says of itself; the name, the date or the count stands in the next cell. */
const SIGNER =
  /^(?:(?:填表|制表|填报|填制|审核|复核|统计|报出|上报|经办|校对)(?:负责)?(?:人员?|日期|单位|部门|时间)|单位负责人|联系(?:人|电话|方式)|电话|传真|(?:校长|院长|领导|负责人)?(?:签字|签名|签章|盖章)|(?:导出|打印|生成|下载|截止)(?:人|日期|时间)|(?:总?记录|总?条)数)$/;
/** The same, and what opens a note, alone in its cell. */
const SIGNED = /^(?:负责人|日期|备注|说明|注)$/;
export const isPlainlyNote = (text: string): boolean =>
  NOTE_WITH_COLON.test(plainLabel(text)) || SIGNED.test(headerLabel(text)) || isSigner(text);

export const isSigner = (text: string): boolean =>
  text.length <= LONGEST_SIGNER &&
  MAY_SIGN.test(text) &&
  (SIGNER.test(headerLabel(text)) || SIGNER.test(unbracketed(text)));
const LONGEST_SIGNER = 16;
/** Most texts are passed over by their end. */
const MAY_SIGN = /[人员期位门间话式真字名章数][)）\]】:：\s]*$/;
/** 校长（签字）: what stands in brackets belongs to the word. */
const unbracketed = (text: string): string => plainLabel(text).replace(/[()[\]:]/g, '');

/** The caption of another table; a page that begins anew gives this one's again. */
export function isOtherCaption(text: string, { form }: FoundHeader): boolean {
  const plain = plainLabel(text);
  if (!/^(?:续?表|附表)(?:\d+|[一二三四五六七八九十]+)/.test(plain)) return false;
  return captionNumber(text) !== form.no && fitsTitle(text, form) < OWN_TITLE;
}
const OWN_TITLE = 0.6;

/** A term, a quarter, half a year, a month: never the year itself. How long something takes (3个月) is none. */
const PART_OF_YEAR =
  /^(?:[春秋]季?(?:学期)?|[上下](?:半年|学期)|第[一二12]学期|第?[一二三四1-4]季度?|Q[1-4]|(?:\d\d?|[一二三四五六七八九十]{1,2})月份?)$/;
export const isPartOfYear = (text: string): boolean => PART_OF_YEAR.test(plainLabel(text));

/** Where a page ends or begins within a table, with or without what was summed up so far, in brackets or between dashes. */
const PAGE_SUM =
  /^[([【<—–―─*…-]*(?:过次页|转[下次]页|接次页|承[前上]页|承前$|接[上前]页|续[上前][页表]|见[下次]页|[上前]页(?:转来|结转|合计|小计|累计)|本页(?:小计|合计|总计|累计|完)|(?:以下)?空白[)\]】]?$|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})页(?=$|[,/;)\]】共]))/;
export const isPageSum = (text: string): boolean => PAGE_SUM.test(plainLabel(text));

/** The top of a page that goes on with a table: 续表, or its caption again. */
export function isPageTop(text: string, { form }: FoundHeader): boolean {
  return saysContinued(text) || captionNumber(text) === form.no || fitsTitle(text, form) >= OWN_TITLE;
}

/** Words of someone who says how a cell is to be filled in; not those of 自动化, 数字媒体, 文字录入. */
const INSTRUCTION =
  /填[写报列入整数]|[必选勿不应可]填|整数|小数|保留|精确|四舍五入|百分比|^(?:用|以)?(?:文字|数字|数值|字符)(?:说明|描述|表述|格式)?$|^选择|请选|下拉|可选|必选|必须|自动(?:计算|生成|汇总|求和)|公式|计算得|请勿|^格式|格式[:为]|口径|^示例|^例|^如:|^[(]?(?:计量)?(?:单位|说明|要求)|不含|包含|^含/;
/** Signs of a sentence, of a page. */
const REMARK =
  /[。;!?:]|,.*,|^(?:以[上下]|其中|本[页表]|接[上下]|承上|过次|转下|第.{1,3}页|共.{1,3}页)|^[-—]?\d{1,3}[-—]?$/;
const LONG = 16;

export const instructs = (text: string): boolean => INSTRUCTION.test(plainLabel(text));

/** True for a text that is no name, whatever its length. */
export const isSentence = (text: string): boolean => REMARK.test(plainLabel(text).replace(/:$/, '')) || instructs(text);

/** True for a text alone in its row that is a remark rather than the heading of the rows below it. */
export const remarks = (text: string): boolean => isSentence(text) || plainLabel(text).length >= LONG;

/** What marks a row that shows how to fill the table in: （例）, 示例：数控加工. */
const EXAMPLE =
  /^(?:[([【](?:填写)?[示样范]?例[)\]】]|(?:填写)?[示样范]例\d?(?=$|[:、(])|例\d?(?=$|[:、])|例如[:、])|\((?:填写)?[示样范]?例\)$/;
export const isExample = (text: string): boolean => EXAMPLE.test(plainLabel(text));

/** The units of a line that says nothing else: 单位：万元、人. */
export function unitLine(text: string): string[] {
  return isUnitLine(text) ? unitsNamedIn([text]) : [];
}

/** What people work out beside the figures: a rate, a growth, a mean; or what is counted besides. */
const WORKED_OUT =
  /^(?:同比|环比|[比较与](?:上[年期]|去年)|两年比较|净增|缺额|增长|增幅|增减|增加|减少|变化|变动|差[额值异]|合格率|通过率|就业率|升学率|占比|比例|比重|百分比|人均|生均|(?:两年|年)?平均|年均|均值|另[外有:,]?|最[高低大小多少]值?$|中位数$)|(?:率|占比|比例|比重|份额|平均[值数]?)$/;
export const isWorkedOut = (text: string): boolean => WORKED_OUT.test(plainLabel(text));

/** What people put beside the rows of a table: a check, another year, another school, a target. */
const BESIDES =
  /^(?:(?:校验|核对|检[查验]|验证|审核|复核|核准|误差|备注|说明|参考|标准|达标|是否达标|目标|计划|预[计算期]|上[下]?限|下限|结[余转]|差额)(?:数|值|行|栏|列|结果|情况|总数)?:?$|[上去前往历本]一?(?:年度?|学年|期)(?:同期|[末底初]|累计|[合小总]计|总数|实际|[决预]算|计划|完成|结[余转]|水平|平均|数[据值]?|人[数次]|金额|情况|在校|毕业|招生|学?生|对?比较?|参考|值)*:?$|同期|(?:19|20)\d\d(?:年度?|学年)?(?:末|底|数据?|人数|实际|同期|情况|合计|总[数计])?$|全[省市国县区](?:同类|技工|中职|职业|院校|学校|平均|水平|均值|总数|合计)*$|[同其]他?(?:类|规模)?学校|填表|目标值|计划数)/u;
export const isBesides = (text: string): boolean => BESIDES.test(plainLabel(text));

/** A year that is worked out of others. */
export const isNoYear = (text: string): boolean =>
  isWorkedOut(text) || /增长|增减|增幅|占比|比重/.test(plainLabel(text));
