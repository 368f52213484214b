import type { Figure } from '../recognise/types';
import { combine, exactly, type Quantity } from '../rules/judge/quantity';
import { compare, type Rational, rational, ZERO } from '../workbook/rational';
import type { Clause } from './clauses';
import type { ClaimOperator, Wording } from './lines';
import { isLike, leadOf, listStatement, namesBefore } from './lists';
import { type Looked, look, type Missing } from './lookup';
import { coreOf, type Entry, isIdle, type Named, type Naming, nameIn, valuesFor } from './match';
import type { Mention } from './mentions';
import { namesIn, type Paragraph, paragraphOf } from './paragraph';
import { partStatements, sumStatement } from './parts';
import { labelOf, type Said, type Understood } from './said';
import { enumerationsIn, timesIn } from './series';
import { spanOf, type YearSpan, yearBefore } from './spans';
import type { SpokenText } from './spoken-text';
import type { Statement, StatementKind, TextPlace, Unread } from './statement';
import { digitsFor, inBase, type Outcome, shownFor, weigh } from './weigh';

/** A quantity, what it was made of and where. */
interface Made {
  readonly quantity: Quantity;
  readonly figures: readonly Figure[];
  readonly others?: readonly TextPlace[];
}

const GROWTH =
  /(?:同比|环比|年均|平均)?(增长率?|增幅|上升|提高|提升|增加|上涨|扩大|净增|新增|增速|涨幅|增|多招|多出|多|下降|降低|减少|降幅|减幅|回落|下滑|降|减|少招|少)(?:幅度|比例|率|人数)?(?:了|约|达到|达|为|近|超过|将近)*$/;
const OTHER = /专业|班$|[^年]班|系$|方向|校区|批次/;
/** Letters of a name that are long enough to be that of one thing: 技能大师工作室. */
const WORDY = 7;
const LASTING = /^(?:天|学时)$/;
/** 降至, 增加到: where it has come to, not by how much it has changed. */
const TO = /(?:增|提|升|降|减|扩|上|下|发展|涨|落)[^,]{0,3}(?:到|至|为)的?$/;
/** 最多, 新增: what is said is a number, not how one has changed. */
const NO_CHANGE = /(?:学历提升|学历提高|职称提升|职称晋升|新增|最多|最少|至少|不少|许多|众多|增加到|其中多)$/;
const FALLING = /^(?:下降|降低|减少|降幅|减幅|回落|下滑|降|减|少招|少)/;
const AGAINST =
  /(?:同比|环比|与?(?:较|比|相比|相较)?(?:上年|去年|上一年|上学年|同期|之)?(?:同期)?(?:相比)?|比|较|相比)$/;
const SHARE =
  /^(.*?)(?:所占比例|所占比重|占比重|占比例|占比|比例|比重|占)(.*?)(?:的)?(?:比例|比重)?(?:为|达到|高达|达|约|的|是|超过|均为|近|分别|已|仅)*$/;
const NONE = /^(.*?)(?:没有|未有|暂无|尚无|无)(.+)$/;

/** Reads the text of a report block by block and compares what it says with the tables. */
export class Reader {
  readonly statements: Statement[] = [];
  readonly unread: Unread[] = [];
  /** Numbers known by a line, for lines that compare two places of the text. */
  readonly named: {
    readonly line: string;
    readonly said: Said;
    readonly block: number;
    readonly spoken: SpokenText;
  }[] = [];
  private readonly series = new Map<string, Map<string, { mention: Mention; place: TextPlace }>>();
  private block = 0;
  private spoken: SpokenText = { text: '', offsets: [] };
  private understood: Understood[] = [];
  private whole: Named | undefined;
  private other: number | undefined;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly shown: readonly string[],
    private readonly places: readonly string[],
  ) {}

  /** @param headings what stands above the block, nearest first */
  read(block: number, spoken: SpokenText, headings: readonly string[]): void {
    this.block = block;
    this.spoken = spoken;
    this.understood = [];
    this.whole = undefined;
    this.other = undefined;
    const paragraph = paragraphOf(spoken.text, headings, this.shown);
    for (const mention of paragraph.planned) this.leave(mention, 'plan');
    for (const said of paragraph.said) this.one(said, paragraph);
    for (const parts of partStatements(paragraph, this.understood)) {
      const { said, outcome, operator, expected, others, kind } = parts;
      this.state(said, kind, {
        members: [],
        operator,
        outcome,
        expected,
        figures: [],
        others: others.map((other) => this.placeOf(other.start, other.end)),
        severity: 'query',
      });
    }
    this.absences(paragraph);
    this.rows(paragraph);
  }

  private one(said: Said, paragraph: Paragraph): void {
    const { mention } = said;
    const before = this.statements.length;
    const sum = sumStatement(paragraph, said, this.understood);
    if (sum !== undefined) {
      this.understood.push({ said, core: '', kind: 'figure' });
      const others = sum.others.map(({ start, end }) => this.placeOf(start, end));
      this.state(said, 'parts', {
        members: [],
        operator: '=',
        outcome: sum.outcome,
        expected: sum.expected,
        figures: [],
        others,
        severity: 'query',
      });
      return;
    }
    const list = listStatement(paragraph, said, this.understood[this.understood.length - 1]);
    const missing = this.quantityOf(said, paragraph);
    if (list !== undefined) {
      const { start, end } = list;
      this.state(said, 'list', {
        members: [],
        operator: list.operator,
        outcome: list.outcome,
        expected: String(list.count),
        figures: [],
        others: [this.placeOf(start, end)],
        severity: 'query',
      });
    }
    if (this.statements.length === before) this.leave(mention, missing ?? 'unknown');
  }

  /** What a number is, and its statements. @returns why there is none */
  private quantityOf(said: Said, paragraph: Paragraph): Unread['why'] | undefined {
    const { counts } = said.mention;
    if (counts === '') return 'unknown';
    if (counts === '%' || counts === '百分点') return this.percent(said);
    if (GROWTH.test(said.before) && !said.to && !TO.test(said.before) && !NO_CHANGE.test(said.before))
      return this.change(said);
    return this.figure(said, paragraph);
  }

  private figure(said: Said, paragraph: Paragraph): Unread['why'] | undefined {
    const { mention } = said;
    const label = labelOf(said);
    const allows = ({ line: { wording } }: Entry): boolean =>
      wording.counts.includes(mention.counts) && !(wording.unit === '元' && /[万亿]/.test(mention.unit));
    if (said.nth !== undefined || this.isOfOther(said)) return 'unknown';
    const idle = isIdle(label);
    const last = idle ? this.referred(said, label) : undefined;
    const lead = leadOf(paragraph.text, mention.start);
    // 参训292人,共61天: another unit tells what of the same is meant.
    const own =
      idle && LASTING.test(mention.counts)
        ? `${(said.context[0] ?? '').replace(/[\d.,]+[^\d.,]{1,2}$/, '')}${label}`
        : label;
    const name =
      last !== undefined
        ? last.named
        : lead === undefined
          ? nameIn(own, this.entries, allows, this.naming(said))
          : this.counted(lead, said, allows);
    const core = last !== undefined ? last.core : coreOf(label);
    this.understood.push({ said, named: name?.narrowed ? undefined : name, core, kind: 'figure' });
    if (name === undefined && mention.counts === '人' && OTHER.test(core)) this.other = said.clause.segment;
    this.keep(core, said);
    this.ofAll(said, lead === undefined ? label : `${lead},${said.behind}`, name, allows);
    if (name === undefined) return 'unknown';
    if (lead !== undefined) this.unlisted(said, name, namesBefore(paragraph.text, mention.start));
    this.named.push({ line: name.entry.line.line.id, said, block: this.block, spoken: this.spoken });
    return this.compared(said, name);
  }

  /** True where the part of the sentence tells of something that no table knows: 康宁护理班毕业19人,就业19人. */
  private isOfOther(said: Said): boolean {
    return this.other === said.clause.segment;
  }

  /** Names of a list that the table does not have: said once, wherever else they are listed. */
  private unlisted(said: Said, { entry }: Named, names: readonly string[]): void {
    if (entry.names.length === 0) return;
    const missing = names.slice(1).filter((name) => !entry.names.some(({ text }) => isLike(name, text)));
    const key = missing.join('、');
    if (
      missing.length === 0 ||
      missing.length * 2 > names.length ||
      this.statements.some((one) => one.missing?.join('、') === key)
    )
      return;
    const { reason } = entry.line.line;
    this.state(said, 'list', {
      line: entry.line.line.id,
      members: [],
      operator: '≈',
      outcome: 'differs',
      severity: 'query',
      expected: String(names.length - missing.length),
      figures: entry.names,
      others: missing.map((one) => this.placeAt(one, said)),
      missing,
      ...(reason === undefined ? {} : { reason }),
    });
  }

  private placeAt(name: string, { mention }: Said): TextPlace {
    const at = Math.max(0, this.spoken.text.lastIndexOf(name, mention.start));
    return this.placeOf(at, at + name.length);
  }

  /** What a number without words of its own is of: the one before it, or what that is a part of where both are compared. */
  private referred(said: Said, label: string): Understood | undefined {
    const direct = this.understood[this.understood.length - 1];
    if (
      direct?.said.compared === true &&
      direct.said.clause === said.clause &&
      direct.kind === 'figure' &&
      direct.said.mention.counts === said.mention.counts
    )
      return direct;
    // Only another year, or the same in other words, goes without a name: 2020年1357人,2021年1333人.
    const hasYear = said.clause.years.some(({ start }) => start < said.mention.start);
    if (!hasYear && !said.restated) return undefined;
    const isTotal = /合计|总计|共|合起来|相加|累计/.test(label) && said.span?.kind !== 'together';
    const known = this.understood.filter(({ kind, said: other }) => kind === 'figure' && !other.compared);
    const last = known[known.length - 1];
    if (isTotal || last === undefined || last.said.mention.counts !== said.mention.counts) return undefined;
    const isOpen =
      said.compared &&
      last.said.part &&
      known.some(
        ({ said: other }) =>
          !other.part && other.mention.counts === said.mention.counts && other.clause.sentence === said.clause.sentence,
      );
    return isOpen ? undefined : last;
  }

  /** What is said of all of something in the clause behind it: 14个专业,均制定了培养方案. */
  private ofAll(said: Said, label: string, name: Named | undefined, allows: (entry: Entry) => boolean): void {
    if (said.ofAll === undefined) return;
    const all = nameIn(`${label}${said.ofAll}`, this.entries, allows, { context: [], near: 0, isAll: true });
    if (all === undefined || all.entry === name?.entry) return;
    const { required, optional } = all.entry.line.wording;
    if (coreOf(labelOf(said), [...required.flat(), ...optional]) === '' || name !== undefined) this.compared(said, all);
  }

  private naming({ context, near, clause, joined }: Said): Naming {
    const last = this.understood[this.understood.length - 1];
    const topic = last !== undefined && last.said.clause.sentence === clause.sentence ? last.named?.members : undefined;
    return { context, near, row: joined, places: this.places, ...(topic === undefined ? {} : { topic }) };
  }

  /** What the names of a list are counted as: 开设数控加工、现代物流等14个专业. What they are called says nothing. */
  private counted(lead: string, { behind }: Said, allows: (entry: Entry) => boolean): Named | undefined {
    const name = nameIn(`${lead},${behind}`, this.entries, allows, { context: [], near: 0, isAll: true });
    if (name === undefined) return undefined;
    const { required, optional } = name.entry.line.wording;
    return coreOf(behind, [...required.flat(), ...optional]) === '' ? name : undefined;
  }

  /** Compares a number with all that the line of its name says. */
  private compared(said: Said, named: Named, bound?: ClaimOperator): Unread['why'] | undefined {
    const name = this.fitting(said, named);
    const { line, comparisons, wording } = name.entry.line;
    let missing: Missing | undefined;
    let found = false;
    comparisons.forEach(({ operator, target }, at) => {
      if (target.kind === 'said') return;
      if (target.kind === 'rest') {
        found = this.rest(said, name, target.wording, at) || found;
        return;
      }
      const looked = look(name, said.span, at);
      // What the tables give without a year is as it is now.
      if (
        at > 0 &&
        said.span?.kind === 'one' &&
        said.span.years[0] !== this.shown[this.shown.length - 1] &&
        isUndated(name, at) &&
        !isUndated(name, 0)
      )
        return;
      if (typeof looked === 'string') {
        missing ??= looked;
        return;
      }
      found = true;
      this.weighed(said, bound ?? (name.narrowed ? '<=' : operator), looked, wording.unit, {
        line: line.id,
        target: target.text,
        ...(line.reason === undefined || operator === '=' ? {} : { reason: line.reason }),
        members: name.members,
      });
      if (name.narrowed) return;
    });
    return found ? undefined : (missing ?? 'unknown');
  }

  /** 稳定率 = 1 − 异动 ÷ 在校生, where the text tells how many have gone. */
  private rest(said: Said, name: Named, { required, optional }: Wording, at: number): boolean {
    const words = [...required.flat(), ...optional];
    const year = said.span?.years[0];
    const part = this.understood
      .filter(
        ({ said: other, core }) =>
          other.mention.whole &&
          other.span?.years[0] === year &&
          required.every((group) => group.some((word) => core.includes(word))) &&
          coreOf(core, words) === '',
      )
      .pop();
    const looked = look(name, said.span, at);
    if (part === undefined || typeof looked === 'string') return false;
    const one = exactly(rational(1n));
    const made = looked.options.flatMap((option) =>
      quotient(
        {
          quantity: exactly(part.said.mention.value),
          figures: [],
          others: [this.placeOf(part.said.mention.start, part.said.mention.end)],
        },
        option,
      ),
    );
    return (
      this.made(
        said,
        'figure',
        made.map((share) => ({ ...share, quantity: combine('-', one, share.quantity) })),
        name,
      ) === undefined
    );
  }

  /** Of two things that a name may mean, the one that the number agrees with. */
  private fitting(said: Said, name: Named): Named {
    if (name.instead === undefined) return name;
    const fits = (one: Named): boolean => {
      const looked = look(one, said.span);
      const { unit } = one.entry.line.wording;
      return (
        typeof looked === 'object' &&
        looked.options.some(({ quantity }) => weigh(said.mention, inBase(quantity, unit), '=') !== 'differs')
      );
    };
    return !fits(name) && fits(name.instead) ? name.instead : name;
  }

  private weighed(
    said: Said,
    operator: ClaimOperator,
    looked: Looked,
    unit: string,
    {
      line,
      target,
      reason,
      members,
    }: { line: string; target: string; reason?: string; members: Readonly<Record<string, string>> },
  ): void {
    const { mention, printed, span } = said;
    const options = looked.options.map(({ quantity, figures }) => ({ quantity: inBase(quantity, unit), figures }));
    const outcomes = options.map(({ quantity }) => weigh(mention, quantity, operator, unit === '万元/人'));
    const order: readonly Outcome[] = looked.each
      ? ['differs', 'rounding', 'agrees']
      : ['agrees', 'rounding', 'differs'];
    const outcome = order.find((one) => outcomes.includes(one))!;
    const chosen = options[outcomes.indexOf(outcome)]!;
    const isLoose = operator === '≈' || operator === '<=' || operator === '>=';
    const isVague =
      mention.hedge === 'about' || mention.hedge === 'over' || (mention.counts === '人次' && unit === '人');
    const other =
      outcome === 'differs'
        ? looked.others.find(({ quantity }) => weigh(mention, inBase(quantity, unit), operator) !== 'differs')
        : undefined;
    this.state(said, 'figure', {
      line,
      target,
      members: Object.values(members),
      ...(span?.kind === 'one' ? { year: span.years[0]! } : {}),
      operator,
      outcome,
      expected: shownFor(mention, chosen.quantity.value, printed),
      ...(mention.hedge === undefined && !isLoose && outcome !== 'agrees'
        ? { correction: digitsFor(mention, chosen.quantity.value, printed) }
        : {}),
      figures: chosen.figures,
      others: [],
      severity: isLoose || isVague || !looked.sure || other !== undefined ? 'query' : 'error',
      ...(other !== undefined ? { reason: `这是 ${other.year} 年的数。` } : reason === undefined ? {} : { reason }),
    });
  }

  private percent(said: Said): Unread['why'] | undefined {
    const { mention } = said;
    if (said.to || TO.test(said.before)) {
      const first = this.understood[this.understood.length - 1];
      if (first?.kind === 'share' && first.said.clause === said.clause) return this.shareAgain(said, first);
    } else if (GROWTH.test(said.before)) return this.growth(said);
    const allows = ({ line: { wording } }: Entry): boolean => wording.counts.includes('%');
    const label = labelOf(said);
    const last = this.understood[this.understood.length - 1];
    if (this.isOfOther(said)) return 'unknown';
    const isAgain =
      said.to ||
      said.compared ||
      /^(?:为|即|达|达到)$/.test(label) ||
      said.clause.years.some(({ start }) => start < mention.start);
    const rate =
      last?.kind === 'figure' && last.said.mention.counts === '%' && isIdle(label) && isAgain
        ? last.named
        : nameIn(label, this.entries, allows, this.naming(said));
    if (rate !== undefined && mention.counts === '%') {
      this.understood.push({ said, named: rate, core: coreOf(label), kind: 'figure' });
      return this.compared(said, rate);
    }
    return this.share(said);
  }

  /** 占比67.88%, 占专任教师的67.88%, 一体化教师占67.88%. */
  private share(said: Said): Unread['why'] | undefined {
    const counts = this.understood[this.understood.length - 1];
    // 150人(74.3%)
    const isAside =
      isIdle(labelOf(said)) &&
      counts !== undefined &&
      counts.kind === 'figure' &&
      counts.said.mention.end === said.clause.start - 1;
    const match = SHARE.exec(isAside ? '占' : said.before);
    if (match === null) return 'unknown';
    const [, part = '', whole = ''] = match;
    const counted = this.understood.filter(
      ({ kind, said: { mention, clause } }) =>
        kind === 'figure' &&
        mention.counts !== '%' &&
        clause.sentence === said.clause.sentence &&
        clause.depth <= said.clause.depth,
    );
    const last =
      said.nth === undefined ? counted[counted.length - 1] : counted[counted.length - said.nth.of + said.nth.at];
    const isCount = ({ line: { wording } }: Entry): boolean => !wording.counts.includes('%');
    const isOwn = !isIdle(part);
    const name = isOwn ? nameIn(part, this.entries, isCount, this.naming(said)) : last?.named;
    const known = isOwn ? this.seriesOf(coreOf(part), said.span) : last;
    if (name === undefined && known === undefined) return 'unknown';
    const span = isOwn || said.compared ? said.span : last?.said.span;
    let below: Looked | Missing;
    let of = name;
    if (isIdle(whole)) {
      const own = name?.entry.line.whole === undefined ? undefined : look(name, span, 'whole');
      below = own ?? (this.whole === undefined ? 'no-figure' : look(this.whole, span));
      of = own === undefined ? this.whole : undefined;
    } else {
      const counts = name?.entry.line.wording.counts ?? [known!.said.mention.counts];
      const named = nameIn(
        whole,
        this.entries,
        (entry) => isCount(entry) && entry.line.wording.counts.some((one) => counts.includes(one)),
      );
      if (named === undefined) return 'unknown';
      this.whole = named;
      of = named;
      below = look(named, span);
    }
    if (typeof below === 'string') return below;
    const above = this.above(name, last, known, span);
    if (above.length === 0) return 'no-figure';
    this.understood.push({ said, named: name, core: coreOf(part), kind: 'share', of });
    const { options } = below;
    return this.made(
      said,
      'share',
      above.flatMap((one) => options.flatMap((other) => quotient(one, other))),
      name,
    );
  }

  /** 从40.12%降至14.00%: the share of the other year. */
  private shareAgain(said: Said, first: Understood): Unread['why'] | undefined {
    const year = said.span?.kind === 'one' ? said.span.years[0] : undefined;
    const made = year === undefined ? undefined : this.shareIn(first, year);
    if (made === undefined) return 'no-figure';
    this.understood.push({ ...first, said });
    return this.made(said, 'share', [made], first.named);
  }

  /** What a share is of: the figure of the tables, and the number that the text gives for it. */
  private above(
    name: Named | undefined,
    last: Understood | undefined,
    known: Understood | undefined,
    span: YearSpan | undefined,
  ): Made[] {
    const result: Made[] = [];
    if (name !== undefined && !name.narrowed) {
      const looked = look(name, span);
      if (typeof looked !== 'string')
        result.push(...looked.options.map(({ quantity, figures }) => ({ quantity, figures })));
    }
    const text = known ?? last;
    if (text !== undefined && text.said.mention.whole)
      result.push({
        quantity: exactly(text.said.mention.value),
        figures: [],
        others: [this.placeOf(text.said.mention.start, text.said.mention.end)],
      });
    return result;
  }

  private seriesOf(core: string, span: YearSpan | undefined): Understood | undefined {
    const found = this.understood.filter(
      (one) => one.kind === 'figure' && one.core === core && core !== '' && one.said.span?.years[0] === span?.years[0],
    );
    return found[found.length - 1];
  }

  /** 增加133人. */
  private change(said: Said): Unread['why'] | undefined {
    const pair = this.pair(said);
    if (pair === undefined) return 'unknown';
    const { now, then, name, falls } = pair;
    this.understood.push({ said, named: name, core: pair.core, kind: 'change' });
    const made = now.flatMap((one, at) => {
      const before = then[at];
      return before === undefined
        ? []
        : [
            {
              ...joined(one, before),
              quantity: falls
                ? combine('-', before.quantity, one.quantity)
                : combine('-', one.quantity, before.quantity),
            },
          ];
    });
    return this.made(said, 'change', made, name);
  }

  /** 同比增长41.20%, 提高1.2个百分点. */
  private growth(said: Said): Unread['why'] | undefined {
    const pair = this.pair(said);
    if (pair === undefined) return 'unknown';
    const { now, then, name, falls, core } = pair;
    this.understood.push({ said, named: name, core, kind: 'growth' });
    const isPoints = said.mention.counts === '百分点' || name?.entry.line.wording.unit === '%';
    const made = now.flatMap((one, at): Made[] => {
      const before = then[at];
      if (before === undefined || (!isPoints && compare(before.quantity.value, ZERO) <= 0)) return [];
      const difference = falls
        ? combine('-', before.quantity, one.quantity)
        : combine('-', one.quantity, before.quantity);
      return [{ ...joined(one, before), quantity: isPoints ? difference : combine('÷', difference, before.quantity) }];
    });
    return this.made(said, isPoints ? 'change' : 'growth', made, name);
  }

  /** What has changed, now and a year before: as the tables have it, then as the text does. */
  private pair(
    said: Said,
  ): { now: Made[]; then: Made[]; name: Named | undefined; core: string; falls: boolean } | undefined {
    const match = GROWTH.exec(said.before)!;
    const subject = stripped(said.before.slice(0, match.index));
    const falls = FALLING.test(match[1]!);
    const direct = this.understood[this.understood.length - 1];
    const isDirect = direct?.said.compared === true && direct.said.clause === said.clause;
    const last = isDirect
      ? direct
      : this.understood
          .filter((one) => !one.said.compared && (one.kind !== 'share' || said.mention.counts === '百分点'))
          .pop();
    if (
      said.mention.counts === '百分点' &&
      isIdle(subject) &&
      last !== undefined &&
      last.kind !== 'share' &&
      last.said.mention.counts !== '%'
    )
      return undefined;
    const anyUnit = ({ line: { wording } }: Entry): boolean =>
      said.mention.counts === '%'
        ? true
        : said.mention.counts === '百分点'
          ? wording.counts.includes('%')
          : wording.counts.includes(said.mention.counts);
    const isIdleSubject = isIdle(subject);
    const name = isIdleSubject ? last?.named : nameIn(subject, this.entries, anyUnit, this.naming(said));
    const core = isIdleSubject ? (last?.core ?? '') : coreOf(subject);
    const span = said.span ?? (isIdleSubject && !isDirect ? last?.said.span : undefined);
    const year = span?.kind === 'one' ? span.years[0]! : this.shown[this.shown.length - 1];
    if (year === undefined) return undefined;
    const compared = said.clause.years.find((one) => one.compared && one.year.kind === 'year');
    const before = compared?.year.kind === 'year' ? compared.year.year : yearBefore(year);
    const [now, then]: [Made[], Made[]] = [[], []];
    if (isIdleSubject && last?.kind === 'share') {
      const [a, b] = [year, before].map((one) => this.shareIn(last, one));
      return a === undefined || b === undefined ? undefined : { now: [a], then: [b], name, core, falls };
    }
    if (name !== undefined) {
      const [a, b] = [year, before].map((one) => look(name, { years: [one], kind: 'one', sure: true }));
      if (typeof a === 'object' && typeof b === 'object') {
        const unit = name.entry.line.wording.unit;
        now.push({ ...a.options[0]!, quantity: inBase(a.options[0]!.quantity, unit) });
        then.push({ ...b.options[0]!, quantity: inBase(b.options[0]!.quantity, unit) });
      }
    }
    const texts = this.series.get(core);
    const [a, b] = [texts?.get(year), texts?.get(before)];
    if (a !== undefined && b !== undefined) {
      now.push({ quantity: exactly(a.mention.value), figures: [], others: [a.place] });
      then.push({ quantity: exactly(b.mention.value), figures: [], others: [b.place] });
    }
    return now.length === 0 ? undefined : { now, then, name, core, falls };
  }

  /** A share that was told, as it is in a year. */
  private shareIn({ named, of }: Understood, year: string): Made | undefined {
    if (named === undefined) return undefined;
    const span: YearSpan = { years: [year], kind: 'one', sure: true };
    const [above, below] = [look(named, span), of === undefined ? look(named, span, 'whole') : look(of, span)];
    return typeof above === 'string' || typeof below === 'string'
      ? undefined
      : quotient(above.options[0]!, below.options[0]!)[0];
  }

  /** A number that others make: right if any way of making it is. */
  private made(
    said: Said,
    kind: StatementKind,
    made: readonly Made[],
    name: Named | undefined,
  ): Unread['why'] | undefined {
    if (made.length === 0) return 'no-figure';
    const outcomes = made.map(({ quantity }) => weigh(said.mention, quantity, '='));
    const outcome = (['agrees', 'rounding', 'differs'] as const).find((one) => outcomes.includes(one))!;
    const chosen = made[outcomes.indexOf(outcome)]!;
    const isVague = said.mention.hedge === 'about' || said.mention.hedge === 'over';
    const target = name?.entry.line.comparisons[0]?.target.text;
    this.state(said, kind, {
      ...(name === undefined ? {} : { line: name.entry.line.line.id }),
      ...(target === undefined ? {} : { target }),
      members: Object.values(name?.members ?? {}),
      ...(said.span?.kind === 'one' ? { year: said.span.years[0]! } : {}),
      operator: '=',
      outcome,
      expected: shownFor(said.mention, chosen.quantity.value, said.printed),
      ...(outcome === 'agrees' || said.mention.hedge !== undefined
        ? {}
        : { correction: digitsFor(said.mention, chosen.quantity.value, said.printed) }),
      figures: chosen.figures,
      others: chosen.others ?? [],
      severity: isVague ? 'query' : 'error',
    });
    return undefined;
  }

  /** How many are told one by one, against how many there are said to be. */
  private rows({ text, clauses }: Paragraph): void {
    for (const { start, end, said, number, count, others } of [...enumerationsIn(text), ...timesIn(text)]) {
      const clause = clauses.find((one) => one.start <= start && start < one.end);
      if (clause === undefined) continue;
      const place = this.placeOf(Math.min(clause.start, start), end);
      this.statements.push({
        place,
        number: this.placeOf(start, end),
        kind: 'list',
        members: [],
        operator: '=',
        outcome: number === count ? 'agrees' : 'differs',
        severity: 'query',
        said,
        expected: String(count),
        figures: [],
        others: others.map((other) => this.placeOf(other.start, other.end)),
      });
    }
  }

  /** 无项目投入: a number that is said by saying that there is none. */
  private absences({ clauses, text }: Paragraph): void {
    for (const clause of clauses) {
      const words = clause.years.reduce(
        (left, { start, end }) => left.replace(text.slice(start, end), ''),
        text.slice(clause.start, clause.end),
      );
      this.unnumbered(words, clause);
      if (clause.mentions.length > 0) continue;
      const match = NONE.exec(words);
      if (match === null || !isIdle(match[1]!)) continue;
      const name = nameIn(match[2]!, this.entries, ({ line }) =>
        line.comparisons.some(({ operator }) => operator === '='),
      );
      const year = clause.years.find(({ compared }) => !compared)?.year;
      if (name === undefined || name.narrowed || year?.kind !== 'year') continue;
      const mention: Mention = {
        start: clause.start,
        end: clause.end,
        digits: { start: clause.start, end: clause.end },
        counts: '',
        value: ZERO,
        ulp: rational(1n),
        whole: true,
        unit: '',
      };
      const span: YearSpan = { years: [year.year], kind: 'one', sure: false };
      this.compared(
        {
          mention,
          clause,
          before: words,
          behind: '',
          printed: '0',
          span,
          compared: false,
          restated: false,
          to: false,
          part: false,
          context: [],
          near: 0,
          joined: '',
        },
        name,
      );
    }
  }

  /** 停招了机床切削加工专业, 课程有《…》《…》: as many as are named. */
  private unnumbered(words: string, clause: Clause): void {
    const trades = /对接((?:[^,、]{2,10}业[、和与])+[^,、]{2,10}?业)/.exec(words);
    if (trades !== null) this.counting(clause, words, '对接产业', namesIn(trades[1]!).length);
    if (clause.mentions.length > 0) return;
    const titles = words.match(/《[^》]*》/g) ?? [];
    const one = /(?:建成|获批|认定了?)(.+)$/.exec(words);
    if (one !== null) this.counting(clause, words, one[1]!.replace(/\([^)]*\)/g, '').slice(-WORDY), 1, '<=');
    const named = /^(.*?(?:新增|新设|停招|撤销)了?)([^《》]{2,60})专业$/.exec(words);
    const count = titles.length > 1 ? titles.length : named === null ? 0 : namesIn(named[2]!).length;
    if (count === 0) return;
    const label = titles.length > 1 ? words.replace(/《[^》]*》/g, '') : `${named![1]}专业`;
    this.counting(clause, words, label, count);
  }

  /** Takes so many as told of what a label names. */
  private counting(clause: Clause, words: string, label: string, count: number, operator?: ClaimOperator): void {
    const name = nameIn(label, this.entries, ({ line }) => /^[个门本]$/.test(line.wording.unit));
    if (name === undefined || name.narrowed) return;
    const year = clause.years.find(({ compared }) => !compared)?.year;
    const value = rational(BigInt(count));
    const mention: Mention = {
      start: clause.start,
      end: clause.end,
      digits: { start: clause.start, end: clause.end },
      counts: name.entry.line.wording.counts[0]!,
      value,
      ulp: rational(1n),
      whole: true,
      unit: '',
    };
    const span = year === undefined ? undefined : spanOf(year, this.shown);
    this.compared(
      {
        mention,
        clause,
        before: words,
        behind: '',
        printed: String(count),
        span,
        compared: false,
        restated: false,
        to: false,
        part: false,
        context: [],
        near: 0,
        joined: '',
      },
      name,
      operator,
    );
  }

  private keep(core: string, said: Said): void {
    const year = said.span?.kind === 'one' ? said.span.years[0] : undefined;
    if (core === '' || year === undefined) return;
    const years = this.series.get(core) ?? new Map<string, { mention: Mention; place: TextPlace }>();
    this.series.set(core, years);
    years.set(year, { mention: said.mention, place: this.placeOf(said.mention.start, said.mention.end) });
  }

  private state(said: Said, kind: StatementKind, rest: Omit<Statement, 'place' | 'number' | 'kind' | 'said'>): void {
    const { mention, clause } = said;
    const severity = rest.outcome === 'rounding' ? 'rounding' : rest.severity;
    const place = this.placeOf(Math.min(clause.start, mention.start), mention.end);
    const number = this.placeOf(mention.digits.start, mention.digits.end);
    this.statements.push({
      place,
      number,
      kind,
      said:
        mention.unit === '' && mention.digits.end === clause.end && mention.digits.start === clause.start
          ? said.printed
          : this.spoken.text.slice(mention.digits.start, mention.end),
      ...rest,
      severity,
    });
  }

  private leave({ start, end, digits }: Mention, why: Unread['why']): void {
    this.unread.push({
      place: this.placeOf(start, end),
      printed: this.spoken.text.slice(digits.start, digits.end),
      why,
    });
  }

  /** A stretch of the spoken text where the block has it. */
  private placeOf(start: number, end: number): TextPlace {
    return placeIn(this.block, this.spoken, start, end);
  }
}

/** A stretch of a spoken text where its block has it. */
export function placeIn(block: number, { offsets }: SpokenText, start: number, end: number): TextPlace {
  const last = offsets[Math.max(start, end - 1)] ?? 0;
  return { block, start: offsets[start] ?? 0, end: end > start ? last + 1 : last };
}

const isUndated = (name: Named, at: number): boolean => valuesFor(name, at).every(({ year }) => year === undefined);

function quotient(above: Made, below: { quantity: Quantity; figures: readonly Figure[] }): Made[] {
  if (compare(below.quantity.rounded.low, ZERO) <= 0) return [];
  return [
    {
      quantity: combine('÷', above.quantity, below.quantity),
      figures: [...above.figures, ...below.figures],
      others: above.others ?? [],
    },
  ];
}

const joined = (a: Made, b: Made): Made => ({
  quantity: a.quantity,
  figures: [...a.figures, ...b.figures],
  others: [...(a.others ?? []), ...(b.others ?? [])],
});

/** A subject without what it is compared with: 招生总人数比2020年招生总人数 → 招生总人数. */
function stripped(subject: string): string {
  return subject.replace(AGAINST, '').replace(/(?:较|比|与).*$/, '');
}

export type { Rational };
