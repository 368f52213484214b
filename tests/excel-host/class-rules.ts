import { application, runtime } from './classes/application';
import { range } from './classes/range';
import { workbook } from './classes/workbook';
import { worksheet } from './classes/worksheet';
import { worksheetCollection } from './classes/worksheet-collection';
import type { ClassName, ClassRules, HostObject } from './host-object';

const ALL: readonly unknown[] = [application, range, runtime, workbook, worksheet, worksheetCollection];

/** The rules of a class, or undefined if nothing of it is simulated. */
export const rulesOf: ReadonlyMap<string, ClassRules<ClassName>> = new Map(
  // Rules are only ever given the target of their own class, which the type of a list cannot say.
  ALL.map((rules) => [(rules as ClassRules<ClassName>).className, rules as ClassRules<ClassName>]),
);

/** Rules of an object's class. */
export const rulesFor = ({ className }: HostObject): ClassRules<ClassName> =>
  rulesOf.get(className) ?? ({ className } as ClassRules<ClassName>);
