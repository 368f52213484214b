/** Words that tell how something has changed, and against what. */

/** What says that something has changed, behind its subject: 招生人数同比增长. */
export const CHANGE =
  /(?:同比|环比|年均|平均)?(增长率?|增幅|上升|提高|提升|增加|上涨|扩大|净增|新增|增速|涨幅|增|多招|多出|多投|多拨|多|翻|高出|高了|低了|净减|少投|少拨|下降|降低|减少|降幅|减幅|回落|下滑|降|减|少招|少)(?:幅度|比例|率|人数)?(?:了|约|达到|达|为|近|超过|将近)*$/;
/** Those of them that fall. */
export const FALLING = /^(?:低了|净减|少投|少拨|下降|降低|减少|降幅|减幅|回落|下滑|降|减|少招|少)/;
/** What something has come to, not by how much it has changed: 降至, 增加到; not 降幅为. */
export const COME_TO = /(?:增|提|升|降|减|扩|上|下|发展|涨|落)(?!幅|.{0,2}(?:率|幅度))[^,]{0,3}(?:到|至|为)的?$/;
/** What has come to what there was: 新增图书. */
export const ADDED = /新增|新购|新订|新建|新添/;
/** Those who are no longer there. */
export const LEAVING = /退休|离职|调出|调离|辞职/;
/** A number of things, not how one has changed: 最多, 新增. */
export const NO_CHANGE =
  /(?:技能提升|学历提升|学历提高|职称提升|职称晋升|新增|最多|最少|至少|不少|许多|众多|增加到|其中多)$/;
/** What something is compared with, behind its subject: 招生人数较上年. */
export const AGAINST =
  /(?:同比|环比|与?(?:较|比|相比|相较)?(?:上年|去年|上一年|上学年|同期|之)?(?:同期)?(?:相比)?|比|较|相比)$/;
/** Letters of what something is told against that make other words: no base stands behind them. */
export const NO_BASE =
  /(?:占|生师|师生|生机)比|比(?:例|重|率|赛|武|如|照|肩|较(?=[大多好快高强少为长深广明显完齐丰稳]))|百分比|评比|无比|较(?=[大多好快高低强少小为长深广优佳差晚早重]|明显|显著|完善|完备|齐全|丰富|稳定)|超(?:额|声|市|级|前|大|星|越)/g;
/** Opens what something is told against: 比计划增加. */
export const BASE_OPENS =
  '同比|环比|相[较比对]于?|对比|比|较|高于|高出|低于|超过|超出|超|多于|少于|大于|小于|不及|优于';
/** What is told against something in words around it: 与上年相比, 在上年基础上. */
export const BASE_AROUND =
  '(?:与|同|跟|和)([^,;。\\n]{1,40}?)(?:相比较?|相较|比较|对比|比(?=[,增减提下上降多少高低略有]))|在([^,;。\\n]{1,40}?)的?基础之?上|以([^,;。\\n]{1,40}?)为基[数准期]';
/** Says of a base no more than that its time is meant, and that there is a change: 较去年有较大幅度增长. */
export const OF_BASE =
  /同期|之|的|相比|水平|总?人?数量?|有所?|[略稍]有?|较?[大小]幅度?|较大|较快|明显|显著|稳步|持续|继续|增长|增加|提高|提升|上升|扩大|减少|下降|降低|回落/g;
/** A base in words around it, once its year is taken out. */
export const EMPTY_BASE = /在的?基础之?上|以为基[数准期]/;
/** May be told of what there was or of how much more there is now: 超过上年133人. */
export const MORE_THAN = /(?:高于|低于|超过|超出|超|多于|少于|大于|小于|不及)$/;
/** Part of a year: what is there then is not what the table of the year has. */
export const PART_OF_YEAR = /[上下]半年|月|日|初|学期/;
/** Averages over years: growth by that is not growth since last year. */
export const YEARLY = /年均|平均/;
/** A clause that praises what was told before and tells of nothing else: 创历史新高. */
export const COMMENT =
  /^(?:学校|招生|办学|规模|工作|总体|整体|再|又|首次|均|连续)*(?:[再又]?创(?:下|造)?.{0,6}(?:新高|纪录|记录)|(?:实现|取得).{0,4}(?:突破|增长|发展|成效|成绩)|(?:呈|保持).{0,8}(?:态势|势头|趋势|局面)|.{0,3}再上新台阶|稳[中步].{1,4}|变化(?:不大|较大|明显)|(?:成效|效果)(?:显著|明显|良好)|(?:势头|形势)(?:良好|喜人))$/;
/** Leads to what a change comes from: 增量主要来自交通类. */
export const LEADS_TO =
  /^.*(?:来自|来源于|源于|源自|得益于|在于|由于|集中在|集中于)|^[和与及、]|贡献.*$|(?:降|涨|增|减)幅最.*$/g;
/** A clause that says why or when something has changed: 受疫情影响, 随着影响力提升. */
export const ADVERBIAL = /^(?:受.*影响|随着.*|由于.*|因.*|面对.*|按照.*|根据.*|通过.*|经过.*)$/;
