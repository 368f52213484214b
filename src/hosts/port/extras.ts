/** What a workbook may carry of ours besides marks, report and what is kept. */

/** The add-in's Id, as its manifest and the workbooks that open it say. */
export const ADD_IN_ID = '7b0f4c52-3c1e-4d0b-9a5e-6f2f1f0f7c43';

/** The setting by which a workbook opens the pane: https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document */
export const AUTO_SHOW = 'Office.AutoShowTaskpaneWithDocument';

/** A question to colleagues, signed so that we know it again wherever its cell goes. */
export const signedQuestion = (text: string, rule: string): string => `${text}〔勾稽 ${rule}〕`;

/** The relation that a comment asks about; undefined where it is not one of ours. */
export const ruleAskedAbout = (comment: string): string | undefined => /〔勾稽 (R[\w-]{1,20})〕\s*$/.exec(comment)?.[1];
