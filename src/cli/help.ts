import type { Language } from '../desk/book/spoken';

const CHINESE = `勾稽 gouji — 核对技工院校年度质量报告的 43 张统计表（表1–表43）

用法
  gouji check 文件或文件夹… [--json] [--severity error,query,…] [--max-queries N] [-o 输出文件] [--exit-zero] [--allow-skipped] [--no-suspects] [--changes rejected]
      核对工作簿（.xlsx .xlsm .xls）或 Word 年报（.docx）里的表，列出认出的表和对不上的数。几个文件、整个文件夹（连同下一级）逐个核对，
      最后一张总表，每个文件一行；打不开的列出来，不影响别的；退出码取最重的。
      --json       以 JSON 输出，格式见 docs/json.md；几个文件时一个一行
      --severity   只列这些级别：error 逻辑、query 核实、rounding 尾差、note 提示、skipped 未核对、accepted 已说明；写中文也可以
      --max-queries  没有说明的核实多于 N 条，也以 1 退出
      -o           写到文件；已有的不动，除非 --force
      --exit-zero  有逻辑错误、没有核对全时也以 0 退出
      --allow-skipped  没有逻辑错误就以 0 退出，即使有表没有找到、有关系没有核对
      --no-suspects  不找疑点，快一些
      --changes    Word 年报有修订时：accepted 当作都接受了（不写就是这样），rejected 当作都拒绝了
      退出码：0 全部核对了，没有逻辑错误；1 有逻辑错误；2 无法核对；3 没有发现逻辑错误，但没有核对全
      --table 表3=Sheet1!A3:E8   指定哪里是哪张表；只写工作表名是整张，只写一格是它所在的一块
      --ignore Sheet2            这里不是统计表，工作表或区域都可以；* 代表任意几个字，如 "表*一稿"
                   两样都可以写几次，也可用于 report、mark、recalc、fix、adopt、submit，只管这一次，不存入工作簿；
                   名称有空格的写作 --table "表3='招生 区域'!A3:E8"，! 和 : 也可写成全角；窗格里指定并存在工作簿里的同样算数
  gouji report 文件 --html|--csv [-o 输出文件] [--force] [--exit-zero] [--allow-skipped]
      写一份核对报告：--html 一个网页，可打印；--csv 一张表，Excel 和 WPS 能直接打开。
      工作簿里有“核对报告”工作表的，其中的审核说明一并列入。
      -o           写到文件，按扩展名 .html、.csv 也可省去 --html、--csv；不给则写到标准输出
                   以前生成的报告直接换新；别的文件已存在则不动，除非 --force；所核对的工作簿绝不覆盖
      --exit-zero、--allow-skipped 和退出码同 check
  gouji report 文件 --sheet -o 输出文件|--in-place [--force]
      把“核对报告”工作表放进工作簿；再次运行换新，其中填写的审核说明保留
  gouji mark 文件 -o 输出文件|--in-place [--clear] [--force]
      给对不上的单元格加标记（条件格式，不动原有格式）；--clear 清除标记
  gouji recalc 文件 -o 输出文件|--in-place|--dry-run [--with 表3!C6,…] [--formulas] [--numbers] [--force]
      重算合计、占比、生均等派生的数，写入可以放心改的；其余列出，用 --with 点名的也改
      --dry-run    只列出，不写文件
      --formulas   在派生的数处写入公式（SUM、ROUND、跨表引用）
      --numbers    把派生单元格里存成文本的数转为数值
  gouji fix 文件 -o 输出文件|--in-place|--dry-run [--only 全角,空格,…] [--force]
      改正填写形式：数字存成文本、多余的空格、全角、缺 %、代码和标题年份的写法；数绝不改变，作为一步，可以撤销。
      可能另有意思的（旁边有话、几种字样、日期、公式）不动，并说明原因
      --dry-run    只列出，不写文件
      --only       只改这些：文本数字、空格、全角、百分号、代码、标题年份
  gouji adopt 文件 --set 表3!C6=407 -o 输出文件|--in-place [--force]
      改几个数，连同由它们算出的（占比、合计）一起改，作为一步，可以撤销；--set 可以写几次
  gouji undo 文件 -o 输出文件|--in-place [--force]
      撤销上一步（重算、采用疑点、指定表格）；后来又改过的单元格不动，并列出
  gouji submit 文件 -o 上报.xlsx [--notes 说明.html] [--statement 理由] [--author 姓名] [--force]
      上报：先列出还没处理的（逻辑、没有说明的核实、没有核对的），再写两个文件：干净的副本，和可打印的审核说明
      --notes      审核说明写到哪里；不给则在副本旁边，名称加“-审核说明”
      --statement  有没处理的照样上报，用一句话说明为什么，写进审核说明；不给则不上报，以 1 退出
      --author     谁上报的，写进审核说明
  gouji extract 年报.docx -o 年报.xlsx [--formulas] [--changes rejected] [--force]
      把 Word 年报里的表提取成工作簿：一张表一个工作表，数是数，格式、合并、标题都在
      --formulas   由别的数算出、印的也对的数写成公式；数不变
  gouji compare 文件 文件 [--json] [--changes rejected]
      比对 Word 年报和工作簿（先后不论），或两个工作簿、两份年报：按含义（表、指标、行、年度）逐个比较，
      列出不同的数、两边的位置，和勾稽关系支持哪一个；印出来时四舍五入的不算不同
      退出码：0 全部相同；1 有不同；2 无法比对；3 比对了的相同，但有没读懂、没比对的
  gouji correct 年报.docx -o 改好.docx|--dry-run [--with 2,5] [--author 姓名] [--force]
      改正 Word 年报正文里由别的数算出、却算错的数（占比、增长、末位）；写成修订，署名勾稽，在 Word 里接受或拒绝，
      其余逐字节不变，可用 undo 撤销。正文与表各说各的，列出来由您决定：错的可能是表
      --dry-run    只列出，不写文件
      --with       列出的这几处也改
      --author     修订署谁的名
      退出码：0 该改的都改了；3 有的没能改（域、没有接受的修订等），逐处说明，其余照改；2 一处也没能改
  gouji clean 文件 -o 输出文件|--in-place [--force]
      上报用的副本：没有标记、核对报告和勾稽保存的内容
      以上命令不改读入的文件，除非 --in-place；输出文件已存在则不动，除非 --force；
      要换新的文件是只读的、有硬链接的或属于别的用户的，也要 --force
  gouji rules [--table 16] [--markdown]
      列出全部勾稽关系，或与某张表有关的
  gouji --help      显示本说明
  --lang en|zh      任何命令都可以加：用英文或中文说；不写时看终端的语言（LC_ALL、LANG 以 en 开头即英文）
  gouji --version   显示版本

文件只在本机处理，不会上传。`;

const ENGLISH = `Gouji — checks the 43 statistical tables (表1–表43) of a Chinese technical school's annual quality report

Usage
  gouji check FILE|FOLDER… [--json] [--severity error,query,…] [--max-queries N] [-o OUT] [--exit-zero] [--allow-skipped] [--no-suspects] [--changes rejected]
      Checks workbooks (.xlsx .xlsm .xls) or the tables of reports in Word (.docx): the tables found, and the figures that do not agree. Several files, or a
      folder with those below, one by one, then a table with a line for each; one that cannot be opened is named and
      stops no other; the exit code is the gravest.
      --json       as JSON, see docs/json.md; one line for each of several files
      --severity   only these levels: error, query, rounding, note, skipped, accepted
      --max-queries  more than N queries without an explanation end with 1 as well
      -o           to a file; one that is there is left alone unless --force
      --exit-zero  0 even where there are errors or not everything was compared
      --allow-skipped  0 where there are no errors, even if tables are missing or relations were not compared
      --no-suspects  does not look for the figure that is wrong; faster
      --changes    where a report in Word tracks changes: accepted (the default) or rejected
      Exit codes: 0 all compared, no errors; 1 errors; 2 not checked; 3 no errors, but not all compared
      --table 表3=Sheet1!A3:E8   which table stands where; a sheet alone is all of it, a cell the block around it
      --ignore Sheet2            no table is here: a sheet or an area; * stands for anything, as in "draft*"
                   Both may be given several times, with report, mark, recalc, fix, adopt and submit as well; for this once,
                   not kept. A name with blanks: --table "表3='my sheet'!A3:E8"; ! and : may be full-width. What was said
                   in the pane and is kept in the workbook counts, too
  gouji report FILE --html|--csv [-o OUT] [--force] [--exit-zero] [--allow-skipped]
      Writes a report: --html a page to print, --csv a list for Excel or WPS, with the explanations given.
      -o           to a file; .html or .csv says the kind. Without it, to the standard output
                   An older report is replaced, any other file is not unless --force; never the workbook itself
      --exit-zero, --allow-skipped and exit codes as in check
  gouji report FILE --sheet -o OUT|--in-place [--force]
      Puts the report into the workbook as a sheet; again, a new one in its place, and explanations in it stay
  gouji mark FILE -o OUT|--in-place [--clear] [--force]
      Marks the cells that do not agree (conditional formats; no format is changed); --clear takes the marks away
  gouji recalc FILE -o OUT|--in-place|--dry-run [--with 表3!C6,…] [--formulas] [--numbers] [--force]
      Works out sums, shares and averages anew and writes what is safe; lists the rest, which --with has written as well
      --dry-run    lists only
      --formulas   writes formulas (SUM, ROUND, references)
      --numbers    turns derived figures kept as text into numbers
  gouji fix FILE -o OUT|--in-place|--dry-run [--only width,blanks,…] [--force]
      Mends how cells are written: numbers kept as text, stray blanks, full-width signs, missing %, codes, years in
      titles. No figure ever changes; one step, which can be undone. What may be meant otherwise (words beside a
      number, several looks, dates, formulas) is left alone, with the reason.
      --dry-run    lists only
      --only       only these: number, blanks, width, percent, code, title
  gouji adopt FILE --set 表3!C6=407 -o OUT|--in-place [--force]
      Changes figures, and those worked out from them (shares, sums), as one step; --set may be given several times
  gouji undo FILE -o OUT|--in-place [--force]
      Takes the last step back; cells edited since are left alone and listed
  gouji submit FILE -o OUT.xlsx [--notes NOTES.html] [--statement WHY] [--author NAME] [--force]
      Submits: lists what is open (errors, queries without an explanation, what was not compared), then writes two
      files: the clean copy, and the explanations to print
      --notes      where the explanations go; otherwise beside the copy
      --statement  why it is submitted although something is open, which goes into the notes; without it 1, and no files
      --author     who submits it
  gouji extract REPORT.docx -o OUT.xlsx [--formulas] [--changes rejected] [--force]
      The tables of a report in Word as a workbook: one sheet each, numbers as numbers, formats, merges, captions
      --formulas   formulas where figures follow from others and are right as printed; no figure changes
  gouji compare FILE FILE [--json] [--changes rejected]
      A report in Word against its workbook (in either order), or two of either: figures by what they mean (table,
      measure, row, year), those that differ with both places, and which one the relations bear out; what was only
      rounded in print is the same
      Exit codes: 0 all the same; 1 differences; 2 could not compare; 3 those compared are the same, but some were not understood
  gouji correct REPORT.docx -o OUT.docx|--dry-run [--with 2,5] [--author NAME] [--force]
      Sets right the numbers of the text that follow from others and are reckoned wrong (shares, growth, last digits),
      as tracked changes to be accepted or rejected in Word; all else stays byte for byte, and undo takes it back.
      Where text and tables say two things they are listed for you to decide: it may be the table
      --dry-run    only lists them
      --with       sets these of the list right as well
      --author     whose changes they are
      Exit codes: 0 all changed; 3 some could not be (fields, changes not accepted), each named, the others are; 2 none
  gouji clean FILE -o OUT|--in-place [--force]
      A copy to submit: without marks, report and what Gouji keeps
      These do not change the file they read unless --in-place, nor write over another unless --force;
      to replace one that is read-only, has hard links or is another user's takes --force, too
  gouji rules [--table 16] [--markdown]
      All relations, or those of one table
  gouji --help      this text
  --lang en|zh      with any command; otherwise the locale decides (LC_ALL or LANG beginning with en: English)
  gouji --version   the version

Files stay on this machine.`;

const TEXTS: Readonly<Record<Language, string>> = { zh: CHINESE, en: ENGLISH };

/** All of the help, by lines. */
export const helpText = (language: Language): string[] => TEXTS[language].split('\n');

/** What is said of one command: its part of the help, and what holds for all that write. */
export function helpOf(command: string, language: Language): string[] {
  const text = TEXTS[language];
  const parts = text.split(/\n(?= {2}gouji )/).slice(1);
  const own = parts.filter((part) => part.startsWith(`  gouji ${command} `));
  const isWriting = own.some((part) => part.includes('--in-place'));
  const [, common = ''] = /( {6}(?:以上命令不改|These do not)[\s\S]*?)\n {2}gouji/.exec(text) ?? [];
  const lines = own.join('\n').replace(common, '').trimEnd();
  const usage = language === 'en' ? 'Usage' : '用法';
  return [usage, ...(isWriting ? `${lines}\n${common.replace('以上命令', '')}` : lines).split('\n')];
}

/** The options that the help of a command names. */
export const optionsOf = (command: string): string[] => [
  ...new Set(
    helpOf(command, 'zh')
      .join('\n')
      .match(/--[a-z-]+/g),
  ),
];
