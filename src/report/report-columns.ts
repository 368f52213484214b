/** The columns of the report sheet. Their heads are how a sheet that a person has worked on is read back. */
export const COLUMNS = [
  { name: 'number', head: '序号', english: 'No.', width: 5 },
  { name: 'severity', head: '级别', english: 'Level', width: 8 },
  { name: 'table', head: '表', english: 'Table', width: 5 },
  { name: 'cells', head: '单元格', english: 'Cells', width: 17 },
  { name: 'message', head: '核对结果', english: 'Finding', width: 25 },
  { name: 'rule', head: '勾稽关系', english: 'Relation', width: 18 },
  { name: 'reported', head: '填报', english: 'Reported', width: 11 },
  { name: 'expected', head: '应为', english: 'Expected', width: 11 },
  { name: 'difference', head: '差', english: 'Difference', width: 10 },
  { name: 'suspect', head: '疑点', english: 'Suspect', width: 9 },
  { name: 'explanation', head: '审核说明', english: 'Explanation', width: 16 },
] as const;

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** Zero-based position of a column as it is written. */
export const columnAt = (name: ColumnName): number => COLUMNS.findIndex((column) => column.name === name);
