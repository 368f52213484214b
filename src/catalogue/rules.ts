import { awardRules } from './rules/awards';
import { employmentRules } from './rules/employment';
import { enrolmentRules } from './rules/enrolment';
import { facilityRules } from './rules/facilities';
import { financeRules } from './rules/finance';
import { formRules } from './rules/form';
import { graduateRules } from './rules/graduates';
import { majorRules } from './rules/majors';
import { practiceRules } from './rules/practice';
import { qualityRules } from './rules/quality';
import { siteAndAssetRules } from './rules/site-and-assets';
import { staffRules } from './rules/staff';
import { studentRules } from './rules/students';
import { trainingRules } from './rules/training';
import type { Rule } from './types';

/** The rule book, table by table within each subject. */
export const RULES: readonly Rule[] = [
  ...formRules,
  ...siteAndAssetRules,
  ...enrolmentRules,
  ...studentRules,
  ...graduateRules,
  ...employmentRules,
  ...trainingRules,
  ...staffRules,
  ...facilityRules,
  ...awardRules,
  ...qualityRules,
  ...majorRules,
  ...practiceRules,
  ...financeRules,
];
