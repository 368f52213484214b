/** Areas and filling of formulas, as a person does it in Excel. All indexes are one-based. */

const REFERENCE = /(\$?)([A-Z]{1,2})(\$?)(\d+)(?!\()/g;

function columnNumber(letters) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(column) {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A1 address moved by rows and columns; "A1:B2" too. */
export function moved(area, rows, columns) {
  return area.replace(REFERENCE, (_, _fixedColumn, letters, _fixedRow, digits) => {
    return columnLetters(columnNumber(letters) + columns) + (Number(digits) + rows);
  });
}

/** Places of `B4 C5:C7`, in the order written. */
export function places(areas) {
  return areas.split(' ').flatMap((area) => {
    const [first, last] = [...area.matchAll(REFERENCE)].map(([, , letters, , digits]) => ({
      row: Number(digits),
      column: columnNumber(letters),
    }));
    const end = last ?? first;
    const found = [];
    for (let { row } = first; row <= end.row; row++) {
      for (let { column } = first; column <= end.column; column++) found.push({ row, column });
    }
    return found;
  });
}

/** The formula as it reads after filling from one place to another: parts without $ move along. */
export function filled(formula, from, to) {
  return formula.replace(REFERENCE, (_, fixedColumn, letters, fixedRow, digits) => {
    const column = fixedColumn ? letters : columnLetters(columnNumber(letters) + to.column - from.column);
    const row = fixedRow ? digits : Number(digits) + to.row - from.row;
    return `${fixedColumn}${column}${fixedRow}${row}`;
  });
}
