import type { ExcelOptions } from '../../excel-host/options';
import type { SimulatedExcel } from '../../excel-host/simulated-excel';

/** What an Excel, or a workbook in it, may be like while an officer works from opening the pane to submitting. */
export interface Circumstances {
  readonly name: string;
  readonly excel?: ExcelOptions;
  /** What the workbook is like, before it is checked. Runs in the page, and knows nothing from around it. */
  readonly prepare?: (excel: SimulatedExcel) => void;
  /** Begins before each job, so that it happens in the middle of it. Runs in the page, too. */
  readonly meanwhile?: (excel: SimulatedExcel) => void;
  /** Said in the middle of a job. */
  readonly during?: Partial<Record<Job, RegExp>>;
  /** What the pane has to say of it from the first check on. */
  readonly said?: string | RegExp;
  /** What is said instead where the job is not done, and then the workbook is as it was. */
  readonly refused?: Partial<Record<Job, string | RegExp>>;
  /** Said besides once a job is done. */
  readonly besides?: Partial<Record<Job, string | RegExp>>;
  /** How many figures 一键重算 can set right without asking, where something stands in the way of some; else 3. */
  readonly safe?: number;
  /** What is pressed once a job is done, before going on. */
  readonly afterwards?: Partial<Record<Job, string>>;
  /** False where this Excel opens no copies: the pane says how it is done. */
  readonly opensCopy?: boolean;
}

export type Job = 'adopt' | 'explain' | 'recalculate' | 'undo' | 'mark' | 'clear' | 'submit';

const WAITING = /另一个工作簿在前面；之后自动继续。$/;
const READ_ONLY = /^Excel 不允许改动这个工作簿/;

const sets = (ExcelApi: string) => ({
  sets: { ExcelApi, DialogApi: '1.2', AddinCommands: '1.1', CompressedFile: '1.1' },
});

export const MODERN: ExcelOptions = sets('1.14');

export const CIRCUMSTANCES: readonly Circumstances[] = [
  {
    name: 'manual calculation',
    prepare: (excel) => {
      excel.user.type('表3', 'E6', '=C6/C5');
      excel.model.calculationMode = 'Manual';
    },
    said: /^Excel 设为手动计算。/,
    besides: { adopt: /^公式还没有重新计算/ },
    afterwards: { adopt: '计算' },
  },
  {
    name: 'a workbook that may only be looked at',
    prepare: (excel) => {
      excel.model.readOnly = true;
      excel.faults.deniesWrites = true;
    },
    said: /^工作簿以只读方式打开/,
    refused: { adopt: READ_ONLY, explain: READ_ONLY, recalculate: READ_ONLY, mark: READ_ONLY },
  },
  {
    name: 'a protected sheet',
    prepare: (excel) => excel.user.protectSheet('表3'),
    refused: { adopt: /^单元格 .*表3!C6.*已锁定，工作表“表3”受保护/ },
    besides: { mark: /工作表“表3”受保护，上面的标记没有动/ },
  },
  {
    name: 'a colleague who types in the middle of each job',
    meanwhile: (excel) => {
      const { trips } = excel;
      const push = trips.push.bind(trips);
      trips.push = (...given) => {
        Reflect.deleteProperty(trips, 'push');
        excel.user.colleagueTypes('表3', 'H20', `改 ${trips.length}`);
        return push(...given);
      };
    },
  },
  {
    name: 'another workbook that comes to the front in the middle of each job',
    during: { adopt: WAITING, recalculate: WAITING, mark: WAITING },
    meanwhile: (excel) => {
      const { trips } = excel;
      const push = trips.push.bind(trips);
      trips.push = (...given) => {
        Reflect.deleteProperty(trips, 'push');
        excel.faults.cellEditing = 'InactiveWorkbook';
        setTimeout(() => {
          excel.faults.cellEditing = false;
        }, 100);
        return push(...given);
      };
    },
  },
  {
    name: 'a spilled range',
    prepare: (excel) => {
      // The first cell of it is a formula elsewhere; what it fills is not to be written into.
      const sheet = excel.model.sheet('表35')!;
      sheet.spills = [{ top: 9, left: 6, bottom: 10, right: 6 }];
    },
    safe: 2,
  },
  {
    name: 'a chart sheet',
    prepare: (excel) => {
      excel.user.addSheet('图表1');
      excel.model.sheet('图表1')!.isUnsupported = true;
      excel.user.activate('表1');
    },
    said: /工作表“图表1”读不出来/,
  },
  {
    name: 'a conditional format that cannot be read',
    prepare: (excel) => {
      const sheet = excel.model.sheet('表3')!;
      const areas = [{ top: 3, left: 2, bottom: 7, right: 2 }];
      const look = { id: '{odd}', sheet, type: 'Custom', areas, formula: '=1', stopIfTrue: false, look: {} };
      sheet.conditionalFormats = [{ ...look, isUnreadable: true }];
    },
    said: /有 1 条条件格式，Excel 列了出来却读不出/,
  },
  { name: 'Excel at ExcelApi 1.9', excel: { sets: { ExcelApi: '1.9', AddinCommands: '1.1' } }, opensCopy: false },
  { name: 'Excel at ExcelApi 1.20', excel: sets('1.20') },
];
