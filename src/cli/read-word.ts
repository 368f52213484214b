// What is read of a report in Word, in a file of its own so that the rest starts without it.
export { readReport } from '../hosts/docx/read-report';
export { printedPlaces } from '../report/printed-places';
