import type { Area } from '../../src/workbook/types';
import type { ConditionalFormatModel } from './model/conditional-format';
import type { SheetModel } from './model/sheet-model';
import type { CustomXmlPartModel, WorkbookModel } from './model/workbook-model';
import type { OfficeMetadata } from './wire/office-metadata';
import type { ReferenceTable } from './wire/reference-table';
import type { Trace } from './wire/trace';

/** What an object of each class stands for in the model. */
export interface Targets {
  Application: WorkbookModel;
  Comment: { readonly id: string };
  CommentCollection: WorkbookModel;
  CommentReply: { readonly comment: string; readonly id: string };
  CommentReplyCollection: { readonly id: string };
  ConditionalFormat: ConditionalFormatModel;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormatRule: ConditionalFormatModel;
  ConditionalRangeBorder: ConditionalBorderTarget;
  ConditionalRangeBorderCollection: ConditionalFormatModel;
  ConditionalRangeFill: ConditionalFormatModel;
  ConditionalRangeFont: ConditionalFormatModel;
  ConditionalRangeFormat: ConditionalFormatModel;
  CustomConditionalFormat: ConditionalFormatModel;
  CustomXmlPart: { readonly id: CustomXmlPartModel['id'] };
  CustomXmlPartCollection: WorkbookModel;
  CustomXmlPartScopedCollection: { readonly namespaceUri: string };
  DocumentProperties: WorkbookModel;
  FormatProtection: RangeTarget;
  HeaderFooter: SheetModel;
  HeaderFooterGroup: SheetModel;
  NamedItem: { readonly name: string };
  NamedItemCollection: WorkbookModel;
  PageLayout: SheetModel;
  Range: RangeTarget;
  RangeAreas: RangeTarget;
  RangeAreasCollection: WorkbookRangesTarget;
  RangeBorder: BorderTarget;
  RangeBorderCollection: RangeTarget;
  RangeCollection: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  Runtime: WorkbookModel;
  Setting: { readonly key: string };
  SettingCollection: WorkbookModel;
  Workbook: WorkbookModel;
  WorkbookCreated: { readonly file: string };
  WorkbookProtection: WorkbookModel;
  WorkbookRangeAreas: WorkbookRangesTarget;
  Worksheet: SheetModel;
  WorksheetCollection: WorkbookModel;
  WorksheetCustomProperty: { readonly sheet: SheetModel; readonly key: string };
  WorksheetCustomPropertyCollection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  WorksheetProtection: SheetModel;
}

export interface RangeTarget {
  readonly sheet: SheetModel;
  /** One for a Range; one or more for RangeAreas. */
  readonly areas: readonly Area[];
}

/** Areas of several sheets. */
export interface WorkbookRangesTarget {
  readonly ranges: readonly RangeTarget[];
}

export interface BorderTarget extends RangeTarget {
  readonly side: string;
}

export interface ConditionalBorderTarget {
  readonly format: ConditionalFormatModel;
  readonly side: string;
}

export type ClassName = keyof Targets;

/** An object of the host that office.js has a path to. */
export interface HostObject<K extends ClassName = ClassName> {
  readonly className: K;
  readonly target: Targets[K];
}

export const object = <K extends ClassName>(className: K, target: Targets[K]): HostObject<K> => ({ className, target });

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'target' in value;

/** What the rules of a class may use besides the object itself. */
export interface Host {
  readonly model: WorkbookModel;
  readonly references: ReferenceTable;
  readonly metadata: OfficeMetadata;
  readonly trace: Trace;
  /** Event registrations, by `_Register…` method. */
  register(eventType: number, targetId: string, change: 1 | -1): void;
}

/** The semantic rules of one class, by the names the public API has. What is not here is not simulated. */
export interface ClassRules<K extends ClassName> {
  readonly className: K;
  /** Scalar properties. */
  readonly read?: Readonly<Record<string, (target: Targets[K], host: Host) => unknown>>;
  readonly write?: Readonly<Record<string, (target: Targets[K], value: unknown, host: Host) => void>>;
  /** Navigation properties; null for a null object. */
  readonly go?: Readonly<Record<string, (target: Targets[K], host: Host) => HostObject | null>>;
  /** Methods: an object, null for a null object, or a plain value. Also `getItem` for the indexer. */
  readonly call?: Readonly<Record<string, (target: Targets[K], args: readonly unknown[], host: Host) => unknown>>;
  /** Events that are told without being registered for. */
  readonly events?: readonly string[];
  /** Members of a collection. */
  readonly items?: (target: Targets[K], host: Host) => readonly HostObject[];
}
