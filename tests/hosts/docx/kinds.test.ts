import { type ReadOptions, readReport } from '../../../src/hosts/docx/read-report';
import { seen } from '../../fixtures/word/seen';
import { type WordParts, wordFile } from '../../fixtures/word/word-file';
import {
  bold,
  control,
  del,
  field,
  fieldEnd,
  fieldStart,
  hidden,
  ins,
  listed,
  MARK_DELETED,
  MARK_INSERTED,
  MERGE_BEGINS,
  MERGE_GOES_ON,
  movedFrom,
  movedTo,
  p,
  ROW_DELETED,
  ROW_INSERTED,
  raised,
  rawRun,
  run,
  span,
  t,
  tbl,
  tc,
  textBox,
  tr,
} from '../../fixtures/word/word-xml';

/** What a kind of thing in a document comes out as; one line each, the more the better. */
type Kind = readonly [what: string, body: string, expected: readonly string[], more?: WordParts & ReadOptions];

const LISTS = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/><w:pStyle w:val="Counted"/></w:lvl></w:abstractNum>${[1, 2, 3, 4].map((n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="${n}"/></w:num>`).join('')}<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
const numbering = { numbering: LISTS };

/** Two forms of one thing, the first for those who know what its prefixes stand for. */
const eitherOf = (needs: string, declared: string, one: string, other: string): string =>
  `<mc:AlternateContent ${declared}><mc:Choice Requires="${needs}">${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;

const small = (content: string): string => tbl([[tc(content)]], [1000]);
const cap = (text: string): string => p(text, { style: 'Caption' });

const PARAGRAPHS: readonly Kind[] = [
  ['a heading by its style', p('一、学校情况', { style: 'H1' }), ['# 一、学校情况']],
  [
    'a heading by a style based on another',
    p('概况', { style: 'Mine' }),
    ['## 概况'],
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="二级标题"/><w:basedOn w:val="H2"/></w:style>',
    },
  ],
  ['a heading by the outline of its own paragraph', p('概况', { more: '<w:outlineLvl w:val="1"/>' }), ['## 概况']],
  [
    'a heading taken back by its own paragraph',
    p('概况', { style: 'H1', more: '<w:outlineLvl w:val="9"/>' }),
    ['概况'],
  ],
  [
    "a heading by the name of one of Word's own styles",
    p('概况', { style: 'X' }),
    ['### 概况'],
    {
      styles: '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="标题 3"/></w:style>',
    },
  ],
  [
    'styles in a ring',
    p('概况', { style: 'R1' }),
    ['概况'],
    {
      styles:
        '<w:style w:styleId="R1"><w:name w:val="甲"/><w:basedOn w:val="R2"/></w:style><w:style w:styleId="R2"><w:name w:val="乙"/><w:basedOn w:val="R1"/></w:style>',
    },
  ],
  ['a style that there is not', p('概况', { style: 'Gone' }), ['概况']],
  ['a bold paragraph that is counted like a heading', p(bold('3.学生情况')), ['### 3.学生情况']],
  [
    'a bold paragraph, the level learnt from others',
    p('（二）甲', { style: 'H1' }) + p(bold('（三）乙')),
    ['# （二）甲', '# （三）乙'],
  ],
  ['a bold paragraph without a number', p(bold('特此说明')), ['特此说明']],
  ['a paragraph bold in part', p(bold('1.招生') + run('456人')), ['1.招生456人']],
  [
    'numbers of a list',
    p('情况', { more: listed(1) }) + p('学生', { more: listed(1) }),
    ['一、情况', '二、学生'],
    numbering,
  ],
  [
    'numbers of a deeper level',
    p('甲', { more: listed(1) }) +
      p('乙', { more: listed(1, 1) }) +
      p('丙', { more: listed(1, 1) }) +
      p('丁', { more: listed(1) }) +
      p('戊', { more: listed(1, 1) }),
    ['一、甲', '1.1 乙', '1.2 丙', '二、丁', '2.1 戊'],
    numbering,
  ],
  ['a list that starts elsewhere', p('校企合作', { style: 'H1', more: listed(7) }), ['# 七、校企合作'], numbering],
  ['bullets', p('甲', { more: listed(3) }), ['甲'], numbering],
  ['a number taken back', p('甲', { more: listed(0) }), ['甲'], numbering],
  [
    'numbers by a style',
    p('甲', { style: 'Counted' }) + p('乙', { style: 'Counted' }),
    ['①甲', '②乙'],
    {
      ...numbering,
      styles:
        '<w:style w:type="paragraph" w:styleId="Counted"><w:name w:val="计数"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
    },
  ],
  ['a list that there is not', p('甲', { more: listed(99) }), ['甲'], numbering],
  [
    'a deleted paragraph does not count',
    p('甲', { more: listed(2) }) + p(del('乙'), { more: listed(2), mark: MARK_DELETED }) + p('丙', { more: listed(2) }),
    ['1 甲', '2 丙'],
    numbering,
  ],
  [
    'a text in several runs, with marks between',
    p(
      `${run('4')}<w:proofErr w:type="spellStart"/>${bold('5')}<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>${run('6人')}`,
    ),
    ['456人'],
  ],
  [
    'blanks that are not kept',
    p('<w:r><w:t> 456 </w:t></w:r><w:r><w:t xml:space="preserve"> 人 </w:t></w:r>'),
    ['456 人 '],
  ],
  ['signs of XML', p('甲 < 乙 & 丙'), ['甲 < 乙 & 丙']],
  ['character data', p('<w:r><w:t><![CDATA[甲<乙]]></w:t></w:r>'), ['甲<乙']],
  [
    'line breaks, tabs',
    p(rawRun(`${t('甲')}<w:br/>${t('乙')}<w:tab/>${t('丙')}<w:cr/>${t('丁')}`)),
    ['甲\n乙\t丙\n丁'],
  ],
  ['a page break', p(`<w:r><w:br w:type="page"/></w:r>${run('甲')}`), ['甲']],
  [
    'hyphens, soft and hard',
    p(rawRun(`${t('实训设')}<w:softHyphen/>${t('施0106')}<w:noBreakHyphen/>${t('3实\u00ad训')}`)),
    ['实训设施0106-3实训'],
  ],
  [
    'signs of symbol fonts',
    p(
      rawRun(
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="宋体" w:char="2460"/><w:sym w:font="Webdings" w:char="F061"/>',
      ),
    ),
    ['✓☑≥①\ufffd'],
  ],
  ['raised digits', p(run('180156.772m') + raised('2') + run('，见注') + raised('1')), ['180156.772m²，见注¹']],
  ['letters that are raised', p(run('5') + raised('th')), ['5th']],
  ['hidden text', p(run('1733万元') + hidden('（上年1690万元）')), ['1733万元']],
  [
    'text hidden by the style of its paragraph',
    p('不见', { style: 'Hide' }) + p('见', {}),
    ['见'],
    {
      styles: '<w:style w:type="paragraph" w:styleId="Hide"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>',
    },
  ],
  [
    'text hidden by the style of its run',
    p(run('见') + run('不见', '<w:rStyle w:val="Hide"/>')),
    ['见'],
    {
      styles: '<w:style w:type="character" w:styleId="Hide"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>',
    },
  ],
  [
    'text that is not hidden after all',
    p(run('见', '<w:vanish w:val="0"/>'), { style: 'Hide' }),
    ['见'],
    {
      styles: '<w:style w:type="paragraph" w:styleId="Hide"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>',
    },
  ],
  ['text hidden on the web only', p(run('见', '<w:webHidden/>')), ['见']],
  ['empty paragraphs', `<w:p/><w:p></w:p>${p(run('  '))}${p('甲')}`, ['甲']],
  [
    'links, tags, directions, controls',
    p(
      `<w:hyperlink w:anchor="x">${run('甲')}</w:hyperlink><w:smartTag w:element="e">${run('乙')}</w:smartTag><w:dir w:val="ltr">${run('丙')}</w:dir>${control(run('丁'))}<w:customXml w:element="e">${run('戊')}</w:customXml>`,
    ),
    ['甲乙丙丁戊'],
  ],
  ['a control around a paragraph', control(p('甲') + p('乙')), ['甲', '乙']],
  [
    'a word with its reading',
    p(rawRun(`<w:ruby><w:rt>${run('gōu')}</w:rt><w:rubyBase>${run('勾')}</w:rubyBase></w:ruby>`) + run('稽')),
    ['勾稽'],
  ],
  [
    'a formula',
    p(`${run('占比为')}<m:oMath><m:f><m:num><m:r><m:t>156</m:t></m:r></m:num></m:f></m:oMath>`),
    ['占比为156'],
  ],
  [
    'notes and comments',
    p(
      `<w:commentRangeStart w:id="1"/>${run('648人')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`,
    ),
    ['648人'],
    {
      others: { 'word/comments.xml': '<w:comments/>', 'word/footnotes.xml': '<w:footnotes/>' },
    },
  ],
  [
    'a former format',
    p(rawRun(t('甲'), '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), {
      more: '<w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:pPrChange>',
    }),
    ['甲'],
  ],
  [
    'a picture',
    p(rawRun('<w:drawing><wp:inline><wp:docPr id="1" name="图" descr="999人"/><a:graphic/></wp:inline></w:drawing>')) +
      p('甲'),
    ['甲'],
    {
      others: { 'word/media/image1.png': new Uint8Array(100) },
    },
  ],
];

const FIELDS: readonly Kind[] = [
  ['a field of three parts', p(run('见') + field('REF _Ref1 \\h', '表42') + run('。')), ['见表42。']],
  ['a field whose code is in two runs', p(run('见') + field('REF _Ref1 \\h', '表42', 'split')), ['见表42']],
  ['a simple field', p(run('第') + field('PAGEREF _Toc1', '3', 'simple') + run('页')), ['第3页']],
  [
    'a field within the code of a field',
    p(
      `${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('PAGE', '1')}<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    ['甲乙'],
  ],
  [
    'a field without a result',
    p(
      `${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "甲"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('乙')}`,
    ),
    ['甲乙'],
  ],
  [
    'a field that lost its end',
    p(`${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>`) + p('乙'),
    ['甲', '乙'],
  ],
  ['a field that has but an end', p(`<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('乙')}`), ['乙']],
  [
    'a table of contents',
    p('目录') +
      p(fieldStart('TOC \\o "1-3"') + run('一、学校情况\t3'), { style: 'T1' }) +
      p('（一）概况\t4', { style: 'T2' }) +
      p(fieldEnd()) +
      p('一、学校情况', { style: 'H1' }),
    ['目录', '# 一、学校情况'],
  ],
  [
    'a table of contents that is no field',
    p('一、学校情况\t3', { style: 'T1' }) + p('一、学校情况', { style: 'H1' }),
    ['# 一、学校情况'],
  ],
  [
    'a table of contents that lost its end',
    p(fieldStart('TOC \\o "1-3"') + run('一、学校情况\t3')) + p('一、学校情况', { style: 'H1' }) + p('甲'),
    ['# 一、学校情况', '甲'],
  ],
  [
    'a table of contents in plain text, as other programs make it',
    p('目 录') +
      p(`${run('一、学校情况 ')}<w:hyperlink w:anchor="x">${run('3')}</w:hyperlink>`) +
      p('（一）概况……4') +
      p('附件 9') +
      p('一、学校情况', { style: 'H1' }) +
      p('（一）概况', { style: 'H2' }),
    ['目 录', '附件 9', '# 一、学校情况', '## （一）概况'],
  ],
  [
    'a table of contents without numbers that Word counts, and with those of tables',
    p('目录') +
      p('学校情况\t3') +
      p('表1 办学性质\t12') +
      p('学校情况', { style: 'H1', more: listed(1) }) +
      cap('表1 办学性质') +
      small('乙'),
    ['目录', '# 一、学校情况', '【表1】表1 办学性质', '乙'],
    numbering,
  ],
  [
    'no table of contents: numbers behind names that are chapters, too',
    p('招生规模 456') +
      p('毕业生规模 528') +
      p('招生规模', { style: 'H1' }) +
      p('毕业生规模', { style: 'H1' }) +
      p('招生规模 456'),
    ['招生规模 456', '毕业生规模 528', '# 招生规模', '# 毕业生规模', '招生规模 456'],
  ],
  [
    'no table of contents below its title: what is in no order',
    p('目录') +
      p('招生规模 456') +
      p('毕业生规模 311') +
      p('招生规模', { style: 'H1' }) +
      p('毕业生规模', { style: 'H1' }),
    ['目录', '招生规模 456', '毕业生规模 311', '# 招生规模', '# 毕业生规模'],
  ],
  ['a sum in a cell', small(p(field('=SUM(ABOVE)', '456'))), ['【第1张表】', '=456']],
];

const CHANGED = p(run('招生') + del('465') + ins('456') + run('人'));
const MOVED = p(run('甲') + movedFrom('乙') + run('丙') + movedTo('乙'));
const JOINED = p(run('甲'), { mark: MARK_DELETED }) + p('乙');
const ROWS = tbl([['甲', '1'], tr(['乙', '2'], ROW_DELETED), tr(['丙', '3'], ROW_INSERTED)], [1000, 1000]);
const CELLS = tbl([[tc('甲'), tc('乙', '<w:cellDel w:id="1"/>'), tc('丙', '<w:cellIns w:id="2"/>')]]);
const rejected = { changes: 'rejected' } as const;
const CHANGES: readonly Kind[] = [
  ['changes accepted', CHANGED, ['招生456人']],
  ['changes rejected', CHANGED, ['招生465人'], rejected],
  [
    'what was inserted and then deleted',
    p(`${run('甲')}<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins>`),
    ['甲'],
  ],
  [
    'the same rejected',
    p(`${run('甲')}<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins>`),
    ['甲'],
    rejected,
  ],
  ['what was moved', MOVED, ['甲丙乙']],
  ['what was moved, rejected', MOVED, ['甲乙丙'], rejected],
  ['a mark deleted between two paragraphs', JOINED, ['甲乙']],
  ['the same rejected', JOINED, ['甲', '乙'], rejected],
  ['a paragraph deleted whole', p(del('甲'), { mark: MARK_DELETED }) + p('乙'), ['乙']],
  ['a paragraph inserted', p(ins('甲'), { mark: MARK_INSERTED }) + p('乙'), ['甲', '乙']],
  ['a paragraph inserted, rejected', p(ins('甲'), { mark: MARK_INSERTED }) + p('乙'), ['乙'], rejected],
  ['a mark deleted before a table', p('甲', { mark: MARK_DELETED }) + small('乙'), ['甲', '【第1张表】', '乙']],
  ['rows deleted and inserted', ROWS, ['【第1张表】', '甲|=1', '丙|=3']],
  ['rows deleted and inserted, rejected', ROWS, ['【第1张表】', '甲|=1', '乙|=2'], rejected],
  ['cells deleted and inserted', CELLS, ['【第1张表】', '甲|丙']],
  ['cells deleted and inserted, rejected', CELLS, ['【第1张表】', '甲|乙'], rejected],
  ['all rows deleted', tbl([tr(['甲'], ROW_DELETED)]) + p('乙'), ['乙']],
  [
    'a field deleted whole',
    p(
      `<w:del w:id="1"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>REF</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:del>${run('甲')}`,
    ),
    ['甲'],
  ],
];

const GRIDS: readonly Kind[] = [
  [
    'cells over several columns',
    tbl([
      [tc('人数', span(2)), '占比'],
      ['1', '2', '3'],
    ]),
    ['【第1张表】', '人数|<|占比', '=1|=2|=3'],
  ],
  [
    'cells over several rows',
    tbl([
      [tc('甲', MERGE_BEGINS), '1'],
      [tc('', MERGE_GOES_ON), '2'],
      [tc('', MERGE_GOES_ON), '3'],
      ['乙', '4'],
    ]),
    ['【第1张表】', '甲|=1', '^|=2', '^|=3', '乙|=4'],
  ],
  [
    'both at once',
    tbl([
      [tc('甲', span(2) + MERGE_BEGINS), '1'],
      [tc('', span(2) + MERGE_GOES_ON), '2'],
    ]),
    ['【第1张表】', '甲|<|=1', '^|^|=2'],
  ],
  [
    'two merges one below the other',
    tbl([
      [tc('甲', MERGE_BEGINS), '1'],
      [tc('', MERGE_GOES_ON), '2'],
      [tc('乙', MERGE_BEGINS), '3'],
      [tc('', MERGE_GOES_ON), '4'],
    ]),
    ['【第1张表】', '甲|=1', '^|=2', '乙|=3', '^|=4'],
  ],
  ['a merge that never began', tbl([[tc('甲', MERGE_GOES_ON), '1']]), ['【第1张表】', '甲|=1']],
  [
    'a merge as Word 97 had it',
    tbl([[tc('人数', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), '3']]),
    ['【第1张表】', '人数|<|=3'],
  ],
  [
    'columns left free before a row',
    tbl([['甲', '1', '2'], tr(['3', '4'], '<w:gridBefore w:val="1"/>')]),
    ['【第1张表】', '甲|=1|=2', '|=3|=4'],
  ],
  [
    'a row that ends early',
    tbl([['甲', '1', '2'], tr(['乙'], '<w:gridAfter w:val="2"/>')]),
    ['【第1张表】', '甲|=1|=2', '乙||'],
  ],
  ['a row that is longer', tbl([['甲'], ['乙', '1', '2']]), ['【第1张表】', '甲||', '乙|=1|=2']],
  [
    'edges that do not quite meet',
    tbl(
      [
        [tc('甲'), tc('1', span(2))],
        [tc('乙', span(2)), tc('2')],
      ],
      [1000, 30, 1000],
    ),
    ['【第1张表】', '甲|=1', '乙|=2'],
  ],
  ['a hidden row', tbl([['甲', '1'], tr(['乙', '2'], '<w:hidden/>')]), ['【第1张表】', '甲|=1']],
  [
    'controls around a table, a row, a cell and its text',
    control(tbl([control(tr(['甲', control(tc('1'))])), [tc(p(control(run('乙')))), '2']])),
    ['【第1张表】', '甲|=1', '乙|=2'],
  ],
  [
    'a table within a cell',
    tbl([[tc(`${tbl([['甲；'], ['乙', '丙']])}<w:p/>`), '1']]),
    ['【第1张表】', '甲；\n乙\t丙|=1'],
  ],
  ['several paragraphs in a cell', small(`${p('甲') + p('乙')}<w:p/>`), ['【第1张表】', '甲\n乙']],
  [
    'ordinals counted by Word',
    tbl([
      [tc(p('', { more: listed(2) })), '甲'],
      [tc(p('', { more: listed(2) })), '乙'],
    ]),
    ['【第1张表】', '=1|甲', '=2|乙'],
    numbering,
  ],
  [
    'a cell of one column too many',
    tbl([[tc('甲', '<w:gridSpan w:val="999999999"/>'), '1']]).replace(/$/, ''),
    ['【第1张表】', `甲${'|<'.repeat(1023)}`],
  ],
];

const CAPTIONS: readonly Kind[] = [
  ['a caption above', cap('表3 招生') + small('456'), ['【表3】表3 招生', '=456']],
  [
    'a caption below',
    p('说明。') + small('456') + cap('表3 招生') + p('说明。'),
    ['说明。', '【表3】表3 招生', '=456', '说明。'],
  ],
  [
    'captions below, one after the other',
    small('1') + cap('表3 甲') + small('2') + cap('表4 乙'),
    ['【表3】表3 甲', '=1', '【表4】表4 乙', '=2'],
  ],
  [
    'a caption below, then one above',
    small('1') + cap('表3 甲') + cap('表4 乙') + small('2'),
    ['【表3】表3 甲', '=1', '【表4】表4 乙', '=2'],
  ],
  [
    'a caption by fields',
    cap(run('表') + field('SEQ 表 \\* ARABIC', '3', 'split') + run(' 招生')) + small('1'),
    ['【表3】表3 招生', '=1'],
  ],
  ['a caption in full-width digits', cap('表１５　信息化') + small('1'), ['【表15】表１５　信息化', '=1']],
  ['a caption in Chinese digits', cap('表十二 专任教师') + small('1'), ['【表12】表十二 专任教师', '=1']],
  [
    'a caption with a no-break blank, and a year without one',
    cap('表14\u00a0实训') + small('1') + cap('表32020-2021年招生') + small('2'),
    ['【表14】表14\u00a0实训', '=1', '【表3】表32020-2021年招生', '=2'],
  ],
  ['a caption without the style', p('表3 招生') + small('1'), ['【表3】表3 招生', '=1']],
  [
    'a sentence that begins like one',
    p('表3 显示，招生456人，比上年增长。') + small('1'),
    ['表3 显示，招生456人，比上年增长。', '【第1张表】', '=1'],
  ],
  [
    'a sentence about the table that ends without a stop',
    p('表3给出了2020-2021年各区域招生人数') + small('1'),
    ['表3给出了2020-2021年各区域招生人数', '【第1张表】', '=1'],
  ],
  [
    'a sentence that leads to the table',
    p('各区域招生人数如下表') + small('1') + p('如表4所示') + small('2') + p('表5、表6的情况') + small('3'),
    [
      '各区域招生人数如下表',
      '【第1张表】',
      '=1',
      '如表4所示',
      '【第2张表】',
      '=2',
      '表5、表6的情况',
      '【第3张表】',
      '=3',
    ],
  ],
  [
    'titles that begin like sentences',
    p('表40 对外开展技能鉴定统计表') + small('1') + p('表3 中级工与高级工情况') + small('2'),
    ['【表40】表40 对外开展技能鉴定统计表', '=1', '【表3】表3 中级工与高级工情况', '=2'],
  ],
  [
    'a long title with a remark of several sentences',
    p(`表3 招生区域人数统计表（${'人数按学籍系统；'.repeat(16)}）`) + small('1'),
    [`【表3】表3 招生区域人数统计表（${'人数按学籍系统；'.repeat(16)}）`, '=1'],
  ],
  [
    'a title without a number',
    p('2020-2021年招生区域人数统计表') + small('1'),
    ['【第1张表】2020-2021年招生区域人数统计表', '=1'],
  ],
  ['empty paragraphs between', `${cap('表3 招生')}<w:p/><w:p/>${small('1')}`, ['【表3】表3 招生', '=1']],
  [
    'a line that names the unit',
    cap('表2 资产') + p('单位：万元') + tbl([['甲', '1']], [1000, 1000]),
    ['【表2】表2 资产〔单位：万元〕', '甲|=1'],
  ],
  ['a caption alone', cap('表3 招生') + p('甲。') + small('1'), ['表3 招生', '甲。', '【第1张表】', '=1']],
  ['a caption of a picture', cap('图1 校园') + small('1'), ['图1 校园', '【第1张表】', '=1']],
  [
    'a caption in the first row',
    tbl([[tc('表3 招生', span(3))], ['甲', '1', '2']]),
    ['【表3】', '表3 招生|<|<', '甲|=1|=2'],
  ],
  [
    'two tables of one number',
    cap('表3 甲') + small('1') + p('又：') + cap('表3 甲') + small('2'),
    ['【表3】表3 甲', '=1', '又：', '【表3（2）】表3 甲', '=2'],
  ],
  [
    'a table that goes on under 续表',
    cap('表37 基地') +
      tbl([
        ['序号', '名称'],
        ['1', '甲'],
      ]) +
      p('<w:r><w:br w:type="page"/></w:r>') +
      cap('续表37') +
      tbl([
        ['序号', '名称'],
        ['2', '乙'],
      ]),
    ['【表37】表37 基地', '序号|名称', '=1|甲', '=2|乙'],
  ],
  [
    '续表 without a number',
    cap('表37 基地') + tbl([['序号'], ['1']]) + cap('续表') + tbl([['序号'], ['2']]),
    ['【表37】表37 基地', '序号', '=1', '=2'],
  ],
  [
    '续上表',
    cap('表37 基地') + tbl([['序号'], ['1']]) + cap('续上表') + tbl([['序号'], ['2']]),
    ['【表37】表37 基地', '序号', '=1', '=2'],
  ],
  [
    '续表 with its number in brackets',
    cap('表37 基地') + tbl([['序号'], ['1']]) + cap('（续表37）') + tbl([['序号'], ['2']]),
    ['【表37】表37 基地', '序号', '=1', '=2'],
  ],
  [
    'the same caption once more',
    cap('表37 基地') + tbl([['序号'], ['1']]) + cap('表37 基地') + tbl([['序号'], ['2']]),
    ['【表37】表37 基地', '序号', '=1', '=2'],
  ],
  [
    '（续） behind the caption',
    cap('表37 基地') + tbl([['序号'], ['1']]) + cap('表37 基地（续）') + tbl([['2'], ['3']]),
    ['【表37】表37 基地', '序号', '=1', '=2', '=3'],
  ],
  [
    'a table of two blocks',
    `${
      cap('表25 基地') +
      tbl([
        ['年度', '企业'],
        ['2020', '36'],
      ])
    }<w:p/>${tbl([
      ['年度', '岗位'],
      ['2020', '696'],
    ])}`,
    ['【表25】表25 基地', '年度|企业', '=2020|=36', '年度|岗位', '=2020|=696'],
  ],
  [
    'a table in a text box, which is drawn twice',
    cap('表24 课程') + p(textBox(`${small('1')}<w:p/>`)) + p('甲'),
    ['【表24】表24 课程', '=1', '甲'],
  ],
  ['text in a text box', p(run('甲') + textBox(p('乙'))) + p('丙'), ['甲', '乙', '丙']],
  [
    'a text box that is drawn the old way only',
    p(rawRun(`<w:pict><v:shape><v:textbox><w:txbxContent>${p('乙')}</w:txbxContent></v:textbox></v:shape></w:pict>`)),
    ['乙'],
  ],
  [
    'two forms of one thing, the first of a program that Word does not know',
    p(rawRun(eitherOf('kso', 'xmlns:kso="http://vendor.example/2013/custom"', t('七'), t('八'))) + run('人')),
    ['八人'],
  ],
  [
    'two forms, the first of Word, and one that needs both',
    p(
      rawRun(eitherOf('w14', 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"', t('七'), t('八'))) +
        rawRun(eitherOf('wps kso', 'xmlns:kso="http://vendor.example/2013/custom"', t('九'), t('十'))),
    ),
    ['七十'],
  ],
  ['a text box in a cell', small(p(run('甲') + textBox(p('乙')))), ['【第1张表】', '甲\n乙']],
];

const TYPED = (
  [
    ['456', '=456'],
    ['84.83%', '=0.8483:0.00%'],
    ['100%', '=1:0%'],
    ['  10.31%', '=0.1031:0.00%'],
    ['525.50', '=525.5:0.00'],
    ['11207.98', '=11207.98'],
    ['1,234.50', '=1234.5:#,##0.00'],
    ['12,345', '=12345:#,##0'],
    ['１２３．５％', '=1.235:0.0%'],
    ['84.82\u00a0%', '=0.8482:0.00%'],
    ['\u3000314 ', '=314'],
    ['-3', '=-3'],
    ['−3.0', '=-3:0.0'],
    ['-0', '=0'],
    ['0106-3', '0106-3'],
    ['0106', '0106'],
    ['2019-2020', '2019-2020'],
    ['1234567890123456', '1234567890123456'],
    ['12,34', '12,34'],
    ['25人、33天', '25人、33天'],
    ['180156.772m²', '180156.772m²'],
    ['约1357', '约1357'],
    ['—', '—'],
    ['√', '√'],
    ['3\n4', '3\n4'],
    ['1 234', '1 234'],
    ['=1+1', '=1+1'],
  ] as const
).map(([text, expected]): Kind => [`a cell that says ${JSON.stringify(text)}`, small(text), ['【第1张表】', expected]]);

const ALL: readonly Kind[] = [...PARAGRAPHS, ...FIELDS, ...CHANGES, ...GRIDS, ...CAPTIONS, ...TYPED];

test.each(ALL.map(([what, body, expected, more = {}]) => ({ what, body, expected, more })))(
  '$what',
  ({ body, expected, more }) => {
    expect(seen(readReport(wordFile(body, more), more))).toEqual(expected);
  },
);

test('there are many kinds', () => {
  expect(ALL.length).toBeGreaterThan(120);
});
