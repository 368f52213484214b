import { aidAndManagementRules } from './rules/aid-and-management';
import { awardRules } from './rules/awards';
import { destinationRules } from './rules/destinations';
import { employmentRules } from './rules/employment';
import { employmentByMajorRules } from './rules/employment-by-major';
import { employmentByYearRules } from './rules/employment-by-year';
import { enrolmentRules } from './rules/enrolment';
import { facilityRules } from './rules/facilities';
import { financeRules } from './rules/finance';
import { formRules } from './rules/form';
import { graduateRules } from './rules/graduates';
import { graduateByMajorRules } from './rules/graduates-by-major';
import { majorRules } from './rules/majors';
import { passRateRules } from './rules/pass-rates';
import { practiceRules } from './rules/practice';
import { rowRules } from './rules/rows';
import { siteAndAssetRules } from './rules/site-and-assets';
import { socialServiceRules } from './rules/social-services';
import { staffRules } from './rules/staff';
import { studentRules } from './rules/students';
import { teachingTeamRules } from './rules/teaching-team';
import { trainingRules } from './rules/training';
import { trainingRoomRules } from './rules/training-rooms';
import type { Rule } from './types';

/** The rule book, table by table within each subject. */
export const RULES: readonly Rule[] = [
  ...formRules,
  ...rowRules,
  ...siteAndAssetRules,
  ...enrolmentRules,
  ...studentRules,
  ...graduateRules,
  ...graduateByMajorRules,
  ...trainingRules,
  ...socialServiceRules,
  ...staffRules,
  ...teachingTeamRules,
  ...trainingRoomRules,
  ...facilityRules,
  ...awardRules,
  ...passRateRules,
  ...aidAndManagementRules,
  ...financeRules,
  ...majorRules,
  ...practiceRules,
  ...destinationRules,
  ...employmentByYearRules,
  ...employmentByMajorRules,
  ...employmentRules,
];
