import { facilityClaims } from './facilities';
import { managementClaims } from './management';
import { resultClaims } from './results';
import { studentClaims } from './students';
import { teacherClaims } from './teachers';
import { trainingClaims } from './training';
import type { ClaimLine } from './types';

/** All that the text of a report may say of figures in its tables. */
export const CLAIMS: readonly ClaimLine[] = [
  ...studentClaims,
  ...trainingClaims,
  ...teacherClaims,
  ...facilityClaims,
  ...resultClaims,
  ...managementClaims,
];
