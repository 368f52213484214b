import { MAIN, OFFICE, type Parts } from '../package-of';
import { rawZip } from './raw-zip';

/** A workbook with what real ones hold besides cells, built so that losing any of it shows. */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MS = 'http://schemas.microsoft.com/office';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

const rels = (...list: [id: string, type: string, target: string, mode?: string][]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const OVERRIDES: readonly [part: string, type: string][] = [
  ['/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ...[1, 2, 3, 4, 5].map((n): [string, string] => [
    `/xl/worksheets/sheet${n}.xml`,
    `${TYPES}.spreadsheetml.worksheet+xml`,
  ]),
  ['/xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`],
  ['/xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings+xml`],
  ['/xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`],
  ['/xl/metadata.xml', `${TYPES}.spreadsheetml.sheetMetadata+xml`],
  ['/xl/drawings/drawing1.xml', `${TYPES}.drawing+xml`],
  ['/xl/charts/chart1.xml', `${TYPES}.drawingml.chart+xml`],
  ['/xl/tables/table1.xml', `${TYPES}.spreadsheetml.table+xml`],
  ['/xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`],
  ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['/xl/pivotTables/pivotTable1.xml', `${TYPES}.spreadsheetml.pivotTable+xml`],
  ['/xl/pivotCache/pivotCacheDefinition1.xml', `${TYPES}.spreadsheetml.pivotCacheDefinition+xml`],
  ['/xl/pivotCache/pivotCacheRecords1.xml', `${TYPES}.spreadsheetml.pivotCacheRecords+xml`],
  ['/xl/externalLinks/externalLink1.xml', `${TYPES}.spreadsheetml.externalLink+xml`],
  ['/customXml/itemProps1.xml', `${TYPES}.customXmlProperties+xml`],
  ['/docProps/app.xml', `${TYPES}.extended-properties+xml`],
];

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ &quot;万元&quot;"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF00B050"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const SHARED = `${DECLARATION}<sst xmlns="${MAIN}" count="6" uniqueCount="4"><si><t>专业</t></si><si><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">护理 </t></r><r><rPr><i/></rPr><t>(三年制)</t></r><rPh sb="0" eb="2"><t>フリ</t></rPh><phoneticPr fontId="0"/></si><si><t>人数</t></si><si><t xml:space="preserve"> a&amp;b_x000D_ </t></si></sst>`;

export const DATA_SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac" xmlns:xr="${MS}/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:H12"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="20.625" customWidth="1"/><col min="7" max="7" width="9" style="1"/></cols><sheetData>
  <row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>2</v></c><c r="C1" t="inlineStr"><is><t>占比</t></is></c></row>
  <row r="2" spans="1:8" x14ac:dyDescent="0.2"><c r="A2" t="s" ph="1"><v>1</v></c><c r="B2" s="1"><v>0.10000000000000001</v></c><c r="C2"><f t="shared" ref="C2:C5" si="0">B2/SUM(B$2:B$5)+LOG10(10)</f><v>1.1</v></c><c r="D2" t="e"><f>NA()</f><v>#N/A</v></c><c r="H2"><f t="array" ref="H2:H3">B2:B3*2</f><v>2</v></c></row>
  <row r="3" spans="1:8" x14ac:dyDescent="0.2"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>12345678901234567</v></c><c r="C3"><f t="shared" si="0"/><v>1.2</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" cm="1"><f t="array" ref="E3:E4">_xlfn.UNIQUE(B2:B3)</f><v>1</v></c><c r="H3"><v>4</v></c></row>
  <row r="4" x14ac:dyDescent="0.2"><c r="A4" t="d" s="4"><v>2024-09-01</v></c><c r="B4" s="1"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>1.3</v></c><c r="D4" t="str"><f>IF(B4&gt;1,"&lt;多&gt;","")</f><v>&lt;多&gt;</v></c><c r="E4"><v>2</v></c></row>
  <row r="5"><c r="B5" s="1"><v>4</v></c><c r="C5"><f t="shared" si="0"/><v>1.4</v></c><!-- a comment --></row>
  <row r="6" ht="20" customHeight="1" s="2" customFormat="1"/>
  <row r="8"><c r="A8" vm="1" t="e"><v>#VALUE!</v></c><c r="B8" cm="1"><f t="array" ref="B8">SUM(B2:B5*1)</f><v>7</v><extLst><ext uri="{unknown}"/></extLst></c><c r="D8"><f t="dataTable" ref="D8:D9" dt2D="0" dtr="0" r1="B2"/><v>1</v></c></row>
  <row r="9"><c r="A9"/><c r="D9"><v>2</v></c></row>
  <row r="11"><c r="A11" t="inlineStr"><is><t>栏目甲</t></is></c><c r="B11" t="inlineStr"><is><t>栏目乙</t></is></c></row>
  <row r="12"><c r="A12"><v>1</v></c><c r="B12"><f>A12*2</f><v>2</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><phoneticPr fontId="0" type="noConversion"/><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" allowBlank="1" showInputMessage="1" sqref="B4"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A3" location="透视!A1" display="看"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><ignoredErrors><ignoredError sqref="C2:C5" formula="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MS}/excel/2006/main"><x14:cfRule type="dataBar" priority="7" id="{00000000-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="${MS}/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>透视!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>数据!B2:B5</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{11111111-2222-3333-4444-555555555555}"><u:unknown xmlns:u="urn:other:thing">不可丢</u:unknown></ext></extLst></worksheet>`;

const PROTECTED_SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="kXH2Gk9y6YvNJ0fZbZ1m1b1XkQy1C2u4D9b0lG2q8dF2mC0v1Z9N3h7Y5w1K3J5a7S9d1F3g5H7j9K1l3Z5xWw==" saltValue="c2FsdHNhbHRzYWx0c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const PREFIXED_SHEET = `\ufeff<?xml version='1.0' encoding='utf-8'?>
<x:worksheet xmlns:x='${MAIN}'>
 <x:sheetData>
  <x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>乙</x:v></x:c><x:c r='E1'><x:v>5</x:v></x:c><x:c><x:f>A1+E1</x:f><x:v>6</x:v></x:c></x:row>
  <x:row/>
  <x:row r='7'><x:c><x:v>7</x:v></x:c></x:row>
 </x:sheetData>
</x:worksheet>`;

const PIVOT_SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>行标签</t></is></c><c r="B1" t="inlineStr"><is><t>求和项</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>总计</t></is></c><c r="B3"><f>SUM([1]外部!$A$1,数据!B2)</f><v>2</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const EMPTY_SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const WORKBOOK = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews><sheets><sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="受保护" sheetId="3" r:id="rId2"/><sheet name="前缀" sheetId="4" r:id="rId3"/><sheet name="透视" sheetId="7" r:id="rId4"/><sheet name="空 '白' 表" sheetId="8" state="hidden" r:id="rId5"/></sheets><externalReferences><externalReference r:id="rId11"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1:$H$12</definedName><definedName name="人数" comment="用户的">数据!$B$2:$B$5</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="9" r:id="rId12"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

// The smallest PNG: one transparent dot.
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export function hostileParts(): Parts {
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>${OVERRIDES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': rels(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': rels(
      ...[1, 2, 3, 4, 5].map((n): [string, string, string] => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`]),
      ['rId6', 'styles', 'styles.xml'],
      ['rId7', 'sharedStrings', 'sharedStrings.xml'],
      ['rId8', 'calcChain', 'calcChain.xml'],
      ['rId9', 'sheetMetadata', 'metadata.xml'],
      ['rId10', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
      ['rId11', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rId12', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId13', 'customXml', '../customXml/item1.xml'],
      ['rId14', `${MS}/2017/10/relationships/person`, 'persons/person.xml'],
    ),
    'xl/worksheets/sheet1.xml': DATA_SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['rId1', 'hyperlink', 'https://example.org/', 'External'],
      ['rId2', 'drawing', '../drawings/drawing1.xml'],
      ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId4', 'table', '../tables/table1.xml'],
      ['rId5', 'comments', '../comments1.xml'],
      ['rId6', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ),
    'xl/worksheets/sheet2.xml': PROTECTED_SHEET,
    'xl/worksheets/sheet3.xml': PREFIXED_SHEET,
    'xl/worksheets/sheet4.xml': PIVOT_SHEET,
    'xl/worksheets/_rels/sheet4.xml.rels': rels(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
    'xl/worksheets/sheet5.xml': EMPTY_SHEET,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': SHARED,
    'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="F1" i="4"/><c r="B12" i="1" l="1"/><c r="C2"/><c r="C3"/><c r="C4"/><c r="C5"/><c r="D2"/><c r="D4"/><c r="H2" a="1"/><c r="H3" a="1"/><c r="E3" a="1"/><c r="B8" a="1"/><c r="B3" i="7"/></calcChain>`,
    'xl/metadata.xml': `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xda="${MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    'xl/vbaProject.bin': Uint8Array.from({ length: 700 }, (_, i) => (i * 37) & 255),
    'xl/media/image1.png': PNG,
    'xl/drawings/drawing1.xml': `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 2"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': rels(
      ['rId1', 'image', '../media/image1.png'],
      ['rId2', 'chart', '../charts/chart1.xml'],
    ),
    'xl/charts/chart1.xml': `${DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>数据!$B$2:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3,15,1,10,5,15,5,4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    'xl/comments1.xml': `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>tc={00000000-0000-0000-0000-00000000000A}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><t>批注：请核对</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `${DECLARATION}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-05-01T08:00:00.00" personId="{00000000-0000-0000-0000-0000000000BB}" id="{00000000-0000-0000-0000-00000000000A}"><text>请核对</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${DECLARATION}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="某老师" id="{00000000-0000-0000-0000-0000000000BB}" userId="x" providerId="None"/></personList>`,
    'xl/tables/table1.xml': `${DECLARATION}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A11:B12" totalsRowShown="0"><autoFilter ref="A11:B12"/><tableColumns count="2"><tableColumn id="1" name="栏目甲"/><tableColumn id="2" name="栏目乙"><calculatedColumnFormula>A12*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/pivotTables/pivotTable1.xml': `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="9" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1" multipleFieldFilters="0"><location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': rels([
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ]),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="x" refreshedDate="45000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A11:B12" sheet="数据"/></cacheSource><cacheFields count="2"><cacheField name="栏目甲" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="1" count="1"><n v="1"/></sharedItems></cacheField><cacheField name="栏目乙" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2" maxValue="2"/></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
    'xl/pivotCache/pivotCacheRecords1.xml': `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="2"/></r></pivotCacheRecords>`,
    'xl/externalLinks/externalLink1.xml': `${DECLARATION}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="外部"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': rels(['rId1', 'externalLinkPath', '外部.xlsx', 'External']),
    'customXml/item1.xml': '<o:store xmlns:o="urn:other:program">别家的数据</o:store>',
    'customXml/_rels/item1.xml.rels': rels(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `${DECLARATION}<ds:datastoreItem ds:itemID="{ABCDEFAB-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:other:program"/></ds:schemaRefs></ds:datastoreItem>`,
    'docProps/app.xml': `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  };
}

/** The workbook as an .xlsm file, with some parts changed. */
export function hostileWorkbook(change: Parts = {}): Uint8Array {
  return rawZip({ ...hostileParts(), ...change }, '包的注释');
}
