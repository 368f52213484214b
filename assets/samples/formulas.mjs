/**
 * Which cells of formulas.xlsx hold a live formula, in workbook addresses (row 1 is the caption).
 * `cells` lists areas; the formula is written for the first cell and filled to the rest as Excel fills.
 * Cells whose printed figure the formula does not give (the slips of the report) are left out.
 */
export const formulas = [
  { sheet: '表1', cells: 'C12:C13', formula: 'D12+E12' },

  { sheet: '表2', cells: 'C4', formula: 'SUM(C5:C7)' },
  { sheet: '表2', cells: 'C8', formula: 'C3+C4' },

  { sheet: '表3', cells: 'C4', formula: 'B4+1' },
  { sheet: '表3', cells: 'D4:E4', formula: 'B4' },
  { sheet: '表3', cells: 'B5', formula: 'SUM(B6:B8)' },
  { sheet: '表3', cells: 'D5:D8', formula: 'B5/B$5' },
  { sheet: '表3', cells: 'E5', formula: 'ROUND(C5/C$5,4)' },

  { sheet: '表4', cells: 'B4:C4', formula: "'表3'!B4" },
  { sheet: '表4', cells: 'D4:E4', formula: 'B4' },
  { sheet: '表4', cells: 'D5:D11', formula: 'B5/SUM(B$5:B$11)' },
  { sheet: '表4', cells: 'E5:E11', formula: "ROUND(C5/'表3'!C$5,4)" },

  { sheet: '表5', cells: 'A4:B4', formula: "SUM('表6'!C4:C19)" },

  { sheet: '表6', cells: 'E3:F3', formula: 'C3' },
  { sheet: '表6', cells: 'E4:E19', formula: 'C4/SUM(C$4:C$19)' },
  { sheet: '表6', cells: 'F4:F19', formula: "ROUND(D4/'表5'!$B$4,4)" },

  { sheet: '表7', cells: 'D4 D6 D8 D10 D12 D14 D16', formula: '$A$3' },
  { sheet: '表7', cells: 'D5 D7 D9 D11 D13 D15 D17', formula: '$B$3' },
  { sheet: '表7', cells: 'A4', formula: 'E4+E6+E8+E10+E12+E14+E16' },
  { sheet: '表7', cells: 'B4', formula: 'SUMIF(D4:D17,B3,E4:E17)' },
  { sheet: '表7', cells: 'F4 F6 F8 F10 F12 F14 F16', formula: 'E4/$A$4' },
  { sheet: '表7', cells: 'F5 F7 F9 F11 F13 F15 F17', formula: 'ROUND(E5/$B$4,4)' },

  { sheet: '表8', cells: 'A4:B4', formula: "'表5'!A4" },
  { sheet: '表8', cells: 'F4 F8 F10', formula: 'E4/$A$4' },
  { sheet: '表8', cells: 'F5 F7 F9 F11', formula: 'ROUND(E5/$B$4,4)' },
  { sheet: '表8', cells: 'H4 H6 H8:H11', formula: 'G4/SUMIF(D$4:D$11,D4,G$4:G$11)' },

  { sheet: '表9', cells: 'D5:G5', formula: 'SUM(D4:D4)' },
  { sheet: '表10', cells: 'C12:F12', formula: 'SUM(C4:C11)' },

  { sheet: '表11', cells: 'D3:K3', formula: 'B3' },
  { sheet: '表11', cells: 'B4', formula: "'表12'!B5+'表12'!D5+'表12'!F5" },
  { sheet: '表11', cells: 'C4', formula: "'表12'!B6+'表12'!D6+'表12'!F6" },

  { sheet: '表12', cells: 'A6', formula: 'A5+1' },
  { sheet: '表12', cells: 'C5 K5 M5', formula: "B5/'表11'!$B$4" },
  { sheet: '表12', cells: 'C6 E6 I6 K6 M6 Q6', formula: "ROUND(B6/'表11'!$C$4,4)" },

  { sheet: '表13', cells: 'A5:A6', formula: "'表12'!A5" },
  { sheet: '表13', cells: 'E5 G5 K5 M5', formula: "ROUND(D5/'表11'!$B$4,4)" },
  { sheet: '表13', cells: 'E6 K6 M6', formula: "D6/'表11'!$C$4" },

  { sheet: '表14', cells: 'A5:A6', formula: 'A4+1' },
  { sheet: '表14', cells: 'E3:J3', formula: 'C3' },

  { sheet: '表15', cells: 'A5', formula: 'A4+1' },
  { sheet: '表15', cells: 'H5:I5', formula: 'H4' },
  { sheet: '表15', cells: 'J4:J5', formula: "H4/'表5'!$A$4*100", format: '0.00' },
  { sheet: '表15', cells: 'K4:K5', formula: "ROUND(I4/'表5'!$B$4*100,1)" },

  { sheet: '表16', cells: 'A5', formula: 'A4+1' },
  { sheet: '表16', cells: 'F5:G5', formula: 'B5-B4' },

  { sheet: '表18', cells: 'D3:D8', formula: 'SUM(E3:G3)' },
  { sheet: '表18', cells: 'E5', formula: "SUM('表31'!D4:D6)" },
  { sheet: '表18', cells: 'F5', formula: "SUM('表31'!F4:F6)" },
  { sheet: '表18', cells: 'G5', formula: "SUM('表31'!H4:H6)" },
  { sheet: '表18', cells: 'E6', formula: "SUM('表31'!E4:E6)" },
  { sheet: '表18', cells: 'F6', formula: "SUM('表31'!G4:G6)" },
  { sheet: '表18', cells: 'G6', formula: "SUM('表31'!I4:I6)" },
  { sheet: '表18', cells: 'E7', formula: "SUM('表31'!D7:D16)" },
  { sheet: '表18', cells: 'F7', formula: "SUM('表31'!F7:F16)" },
  { sheet: '表18', cells: 'E8', formula: "SUM('表31'!E7:E16)" },
  { sheet: '表18', cells: 'F8', formula: "SUM('表31'!G7:G16)" },
  { sheet: '表18', cells: 'G8', formula: "SUM('表31'!I7:I16)" },

  { sheet: '表19', cells: 'A3', formula: "'表5'!A3" },
  { sheet: '表19', cells: 'A4', formula: "'表5'!B3" },
  { sheet: '表19', cells: 'B3', formula: "'表5'!A4" },
  { sheet: '表19', cells: 'B4', formula: "'表5'!B4" },

  { sheet: '表21', cells: 'F3:F5', formula: 'E3*10000/D3/2', format: '0.0' },
  { sheet: '表23', cells: 'A3', formula: "'表27'!D5" },
  { sheet: '表28', cells: 'A4:A18', formula: 'A3+1' },
  { sheet: '表31', cells: 'A5:A16', formula: 'A4+1' },

  { sheet: '表34', cells: 'A5:A8', formula: 'A4+1' },
  { sheet: '表34', cells: 'D4:D8', formula: 'C4/SUM(C$4:C$8)' },
  { sheet: '表34', cells: 'F4:F8', formula: 'ROUND(E4/SUM(E$4:E$8),4)' },

  { sheet: '表35', cells: 'A5', formula: 'A4+1' },
  { sheet: '表35', cells: 'C4', formula: "'表7'!A4" },
  { sheet: '表35', cells: 'C5', formula: "'表7'!B4" },
  { sheet: '表35', cells: 'D4:D5', formula: "SUMIF('表7'!D$4:D$17,B4,'表7'!G$4:G$17)" },
  { sheet: '表35', cells: 'E4:E5', formula: 'D4/C4' },
  { sheet: '表35', cells: 'G5', formula: 'F5/D5' },
  { sheet: '表35', cells: 'E8:E13 E15:E22', formula: 'D8/C8' },
  { sheet: '表35', cells: 'G8:G10 G12:G16 G18:G22', formula: 'ROUND(F8/D8,4)' },

  { sheet: '表36', cells: 'B4', formula: "'表7'!A4" },
  { sheet: '表36', cells: 'B5', formula: "'表7'!B4" },
  { sheet: '表36', cells: 'E4:E5', formula: 'D4/C4' },
  { sheet: '表36', cells: 'G4:G5', formula: 'ROUND(F4/C4,3)' },

  { sheet: '表37', cells: 'A4:A25 A28:A52', formula: 'A3+1' },

  { sheet: '表38', cells: 'A4', formula: 'A3+1' },
  { sheet: '表38', cells: 'B3:B4', formula: 'E3+F3' },

  { sheet: '表41', cells: 'C3', formula: "'表39'!E4+'表39'!E9" },
  { sheet: '表41', cells: 'E3', formula: "'表39'!F4+'表39'!F9" },
  { sheet: '表41', cells: 'C4', formula: "'表39'!E10" },
  { sheet: '表41', cells: 'E4', formula: "'表39'!F10" },
  { sheet: '表41', cells: 'C5', formula: "SUM('表39'!E3,'表39'!E8)" },
  { sheet: '表41', cells: 'E5', formula: "SUM('表39'!F3,'表39'!F8)" },

  { sheet: '表42', cells: 'A4', formula: 'A3+1' },
  { sheet: '表42', cells: 'C3:C4', formula: "'表22'!C4+'表22'!E4+'表22'!G4" },
  { sheet: '表42', cells: 'C5:F5', formula: 'SUM(C3:C4)' },

  { sheet: '表43', cells: 'A3:A4', formula: "'表42'!A3" },
  { sheet: '表43', cells: 'I3:I4', formula: 'SUM(B3:H3)' },
  { sheet: '表43', cells: 'B5:H5', formula: 'SUM(B3:B4)' },
  { sheet: '表43', cells: 'I5', formula: 'SUM(B5:H5)' },
];
