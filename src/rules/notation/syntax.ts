/** What the notation parses into. Positions are offsets into the formula, for messages. */

export type Operator = ':=' | '=' | '<=' | '>=' | '<' | '>';

export type Statement = Chain | Either | Implication | Predicate;

/** a = b = c, or 0 <= a <= 100%. */
export interface Chain {
  readonly kind: 'chain';
  readonly terms: readonly [Expression, Expression, ...Expression[]];
  readonly operators: readonly [Operator, ...Operator[]];
  /** … 除非 …: where this is known to hold, nothing is asked. */
  readonly unless?: Chain;
}

/** One of several chains must hold (或); findings are worded by the first. */
export interface Either {
  readonly kind: 'either';
  readonly options: readonly [Chain, ...Chain[]];
}

/** 若 … 则 … */
export interface Implication {
  readonly kind: 'implication';
  readonly condition: Chain;
  readonly consequence: Chain;
}

export type PredicateName =
  | '恰一'
  | '唯一'
  | '连续'
  | '属于'
  | '代码格式'
  | '人数比'
  | '可读'
  | '无错误值'
  | '数值型'
  | '无空白'
  | '半角'
  | '带百分号'
  | '整数'
  | '序号连续'
  | '标题年份'
  | '年度一致'
  | '小计相符'
  | '合计列相符'
  | '其中不超';

/** A statement about texts or about how figures are written: 唯一(表37.基地名称). `每表` as its subject means all tables. */
export interface Predicate {
  readonly kind: 'predicate';
  readonly name: PredicateName;
  readonly subjects: readonly (Reference | EveryTable)[];
  readonly at: number;
}

export interface EveryTable {
  readonly kind: 'every-table';
}

export type Expression = NumberLiteral | Reference | Aggregate | Binary;

export interface NumberLiteral {
  readonly kind: 'number';
  /** Plain decimal digits. */
  readonly digits: string;
  readonly percent: boolean;
  /** Text in braces: 10000{元/万元}; '' if none. */
  readonly unit: string;
  readonly at: number;
}

/** 表3.人数[招生总人数], 表12·学历·本科.比例, 表11.专任教师 按 年度 */
export interface Reference {
  readonly kind: 'reference';
  readonly table: number;
  readonly path: readonly string[];
  /** Each bracket's names. */
  readonly selectors: readonly (readonly string[])[];
  /** Dimensions that an operand is stated to have, so that it may serve rows with more of them. */
  readonly by?: readonly string[];
  readonly at: number;
}

export type AggregateName = '合计' | '平均' | '最大' | '最小' | '计数' | '不同数' | '行数';

/** 合计(表6.人数 按 年度) */
export interface Aggregate {
  readonly kind: 'aggregate';
  readonly name: AggregateName;
  readonly of: Reference;
  readonly at: number;
}

export interface Binary {
  readonly kind: 'binary';
  readonly operator: '+' | '-' | '×' | '÷';
  readonly left: Expression;
  readonly right: Expression;
  readonly at: number;
}
