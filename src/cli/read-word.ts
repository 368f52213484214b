// What is read of a report in Word, in a file of its own so that the rest starts without it.
export { checkText } from '../claims/check-text';
export { readReport } from '../hosts/docx/read-report';
export { workbookOf } from '../hosts/docx/report-host';
export { claimJson, claimLines, claimRows } from '../report/claim-text';
export { CHINESE_CLAIMS, countsOf, ENGLISH_CLAIMS } from '../report/claim-words';
export { printedPlaces } from '../report/printed-places';
