export const HELP = `勾稽 gouji — 核对技工院校年度质量报告的 43 张统计表（表1–表43）

用法
  gouji check 文件 [--json] [--severity error,query,rounding,note] [--exit-zero]
      核对一个工作簿（.xlsx .xlsm .xls），列出认出的表和对不上的数。
      --json       以 JSON 输出，格式见 docs/json.md
      --severity   只列这些级别：error 逻辑、query 核实、rounding 尾差、note 提示
      --exit-zero  有逻辑错误时也以 0 退出
      退出码：0 没有逻辑错误；1 有逻辑错误；2 无法核对
  gouji rules [--table 16] [--markdown]
      列出全部勾稽关系，或与某张表有关的
  gouji --help      显示本说明
  gouji --version   显示版本

文件只在本机读取，不会上传，也不会被改动。
`;
