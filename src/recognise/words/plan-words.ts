import { plainLabel } from '../../workbook/label-text';

/** What a plan is called; what a budget came to (预算执行数) is none. */
const PLAN = /预算(?!执行|内|外)|预[计测估]|计划(?!外|内|生育)|目标/;
const EXPECTED = /预[计测估]/;
/** A label that says nothing else; the name of a project may have the word in it. */
const PLAN_ALONE = /^(?:年度?|全年|本年)?(?:招生)?(?:计划|预算|目标)(?:招生|录取)?(?:数|人数|值)?$/;
/** What is meant beside a plan. */
const ACTUAL = /^(?:决算|实际|(?:预算)?执行|(?:实际)?完成|(?:实际)?发生)(?:数|值|金额|额|情况)?$/;

/** A year whose figures are none yet, a column of a plan: 2022年（预算）, 计划招生人数. */
export const isPlanned = (text: string): boolean => PLAN.test(plainLabel(text));

/** A year of which the figures are as good as known: 预计. */
export const isExpected = (text: string): boolean => EXPECTED.test(plainLabel(text));

/** A row of a plan among those of names: 招生计划数. */
export const isPlanAlone = (text: string): boolean => PLAN_ALONE.test(plainLabel(text).replace(/[()]/g, ''));

/** What came of a plan, and nothing else: 决算数. */
export const isActual = (text: string): boolean => ACTUAL.test(plainLabel(text).replace(/[()]/g, ''));
