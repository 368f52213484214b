// What the check is compared with: a widely used library merely reading the same file.
const { Workbook } = require('exceljs');

new Workbook().xlsx.readFile(process.argv[2]).then(({ worksheets }) => {
  const cells = worksheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  console.log(worksheets.length, cells);
});
