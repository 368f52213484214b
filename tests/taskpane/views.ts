import { FORMS } from '../../src/catalogue/forms';
import type { CheckView, CountsView, FindingView, SuspectView, TableView } from '../../src/desk/views/views';
import { parseAddress, parseArea } from '../../src/workbook/address';
import type { CellPlace } from '../../src/workbook/types';

/** Views as a desk makes them, written by hand: figures of the sample report, and states that it does not have. */

/** `表3!C5` */
export function place(text: string): CellPlace {
  const [sheet, cell] = text.split('!') as [string, string];
  return { sheet, ...parseAddress(cell)! };
}

export const cell = (text: string, value: string, role: 'reported' | 'source' = 'reported') => ({
  place: place(text),
  address: text.split('!')[1]!,
  role,
  value,
});

const NONE: CountsView = {
  error: 0,
  query: 0,
  rounding: 0,
  note: 0,
  accepted: 0,
  skipped: 0,
  failed: 0,
  compared: 686,
  held: 686,
  found: 43,
};

export function finding(id: string, given: Partial<FindingView> = {}): FindingView {
  return {
    id,
    number: 1,
    rule: {
      id: 'R03-01',
      formula: '表3.人数[招生总人数] = 合计(表3.人数 按 年度)',
      reason: '招生总人数应等于三项之和。',
    },
    table: 3,
    tables: [3],
    severity: 'error',
    status: 'broken',
    message: `结果 ${id}`,
    reported: '',
    expected: '',
    difference: '',
    cells: [],
    suspicion: '',
    suspects: [],
    accepted: false,
    ...given,
  };
}

/** 405 → 407, with the share that follows. */
export const suspect = (given: Partial<SuspectView> = {}): SuspectView => ({
  id: 's1.1',
  rank: 1,
  cells: [{ place: place('表3!C6'), address: 'C6', now: '405', needed: '407' }],
  follows: [{ place: place('表3!E6'), address: 'E6', now: '88.82%', needed: '89.25%', live: false }],
  slip: '一位数字写错',
  explains: 2,
  breaks: [],
  ...given,
});

/** The slip of 表3, as the sample has it. */
export const ENROLMENT = finding('enrolment', {
  message: '招生总人数（2021年）报 456 人，应为 454 人，多 2 人',
  reported: '456 人',
  expected: '454 人',
  difference: '+2 人',
  cells: [cell('表3!C5', '456'), cell('表3!C6', '405', 'source'), cell('表3!C7', '47', 'source')],
  suspicion: '招生总人数 456 也等于表4 人数合计，所以错在 405、47 或 2 之中。',
  suspects: [
    suspect(),
    suspect({
      id: 's1.2',
      cells: [{ place: place('表3!C7'), address: 'C7', now: '47', needed: '49' }],
      follows: [],
      hindrance: '此格是公式',
    }),
  ],
});

/** A query between two tables. */
export const INCOME = finding('income', {
  table: 36,
  tables: [35, 36],
  severity: 'query',
  rule: {
    id: 'R36-05',
    formula: '表36.初次就业月收入 = 表35.平均起薪点',
    reason: '一般与表35的平均起薪点相同；口径不同请说明。',
  },
  message: '初次就业月收入（2020年）报 4000 元，应为 2600 元，多 1400 元',
  cells: [cell('表36!C7', '4000'), cell('表35!I4', '2600', 'source')],
});

export const ROUNDING = finding('rounding', {
  table: 8,
  tables: [8],
  severity: 'rounding',
  message: '占比报 99.03%，末位应四舍五入为 99.04%',
  cells: [cell('表8!H5', '99.03%')],
});

export const SKIPPED = finding('skipped', {
  table: 35,
  tables: [35],
  severity: 'error',
  status: 'skipped',
  message: '表35“会计”不知归在哪一类',
});

export const FAILED = finding('failed', { table: 12, tables: [12], status: 'failed', message: '核对时出错' });

export const ALL = [ENROLMENT, ROUNDING, INCOME, SKIPPED, FAILED];

/** A table as it is where nothing is the matter. */
export const foundTable = (no: number, title: string): TableView => ({
  no,
  title,
  state: '没有问题',
  count: 0,
  notes: [],
  obstacles: '',
  place: place(`表${no}!A2`),
  range: 'A2:F9',
  confidence: 0.98,
  evidence: ['工作表名'],
  directed: false,
  pieces: [{ sheet: `表${no}`, area: parseArea('A2:F9')! }],
  others: [],
});

export const missingTable = (no: number, title: string): TableView => ({
  no,
  title,
  state: '缺',
  count: 0,
  notes: [],
  obstacles: '',
  evidence: [],
  directed: false,
  pieces: [],
  others: [],
});

/** A view of these findings; counts and states of tables follow from them. */
export function view(findings: readonly FindingView[] = ALL, given: Partial<CheckView> = {}): CheckView {
  const open = (wanted: (finding: FindingView) => boolean) => findings.filter(wanted);
  const broken = (severity: string) =>
    open((one) => one.status === 'broken' && !one.accepted && one.severity === severity);
  return {
    revision: 1,
    file: '年报.xlsx',
    school: '四川自贡市高级技工学校',
    years: ['2020', '2021'],
    tables: FORMS.map(({ no, title }): TableView => {
      const own = (severity: string) => broken(severity).some(({ table }) => table === no);
      const state = own('error') ? '有误' : own('query') ? '核实' : '没有问题';
      return { ...foundTable(no, title), state, count: own('error') || own('query') ? 1 : 0 };
    }),
    findings,
    complete: true,
    counts: {
      ...NONE,
      error: broken('error').length,
      query: broken('query').length,
      rounding: broken('rounding').length,
      note: broken('note').length,
      accepted: open(({ accepted }) => accepted).length,
      skipped: open(({ status }) => status === 'skipped').length,
      failed: open(({ status }) => status === 'failed').length,
    },
    directions: [],
    doubts: [],
    links: [
      { from: 3, to: 4, rules: [{ id: 'R04-01', reason: '招生人数合计相同。' }], state: 'holds', findings: [] },
      { from: 35, to: 36, rules: [{ id: 'R36-05', reason: '月收入相同。' }], state: 'query', findings: ['income'] },
    ],
    sheets: [],
    marked: false,
    marksOutdated: false,
    locating: false,
    hasReport: false,
    warning: '',
    ...given,
  };
}
