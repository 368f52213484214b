/** What a rule says in English, beside the Chinese that it carries itself. */
export interface EnglishRule {
  readonly reason: string;
  readonly advice?: string;
  /** One for each of the rule's hints. */
  readonly hints?: readonly string[];
}

const of = (reason: string): EnglishRule => ({ reason });
const total = (what: string): EnglishRule => of(`The total row should be the sum of ${what}.`);
const whole = (what: string): EnglishRule => of(`${what} should add up to 100% (apart from rounding).`);
const within = (what: string): EnglishRule => of(`${what} cannot be less than 0 or more than 100%.`);
const share = (what: string, of_: string): EnglishRule => of(`${what} should be ${of_}.`);
const possible = (unless: string): EnglishRule =>
  of(`A rate comes from whole numbers of people; leave it if the denominator is not ${unless}.`);
const RATE = of('A rate comes from whole numbers of people; some percentages no number of people can give.');
const part = (what: string, whole_: string): EnglishRule => of(`${what} are among ${whole_} and cannot be more.`);

/**
 * The rule book in English, by the numbers of the rules; kept apart since most who load the rules read Chinese. Names of
 * tables stay as they are: 表 is “table”.
 */
export const ENGLISH_RULES: Readonly<Record<string, EnglishRule>> = {
  'R00-01': {
    reason: 'The formula in the cell failed; neither this figure nor any that uses it can be trusted.',
    advice: 'Mend the formula or enter the number.',
  },
  'R00-02': of('A number, a year or an item of the printed form belongs here; without it nothing can be compared.'),
  'R00-03': {
    reason: 'Numbers kept as text take no part in sums and calculations in Excel.',
    advice: 'They can be rewritten as numbers in one go; no figure changes.',
  },
  'R00-04': of('Stray blanks make look-ups and calculations fail.'),
  'R00-05': of('Digits, per cent signs and points should be half-width, or Excel takes them for words.'),
  'R00-06': of('Shares in a column should be written alike; without % one is read as another number.'),
  'R00-07': of('Numbers of people, machines or things are neither fractions nor negative.'),
  'R00-08': of('A running number that repeats or jumps often means a row too many or too few.'),
  'R00-09': of('The years in a title should be those of the report.'),
  'R00-10': {
    reason: 'A row with a wrong year takes part in no comparison.',
    advice: 'If this table is meant for another year, say so.',
  },
  'R01-01': of('A school is run publicly, privately or by a state enterprise: exactly one of them.'),
  'R01-02': of('An area is either owned or rented; the two should add up to the total area.'),
  'R01-03': of('An area is used either alone or jointly; the two should add up to the total area.'),
  'R01-04': of('Green space and sports ground lie within the site; together they cannot exceed its area.'),
  'R01-05': of('Rooms for teaching, living and sports lie within the floor area; together they cannot exceed it.'),
  'R01-06': of('The floor area is usually the sum of rooms for teaching, living and sports; explain any others.'),
  'R01-07': {
    reason: 'The total is usually site, floor and other area together; explain it if it is counted otherwise.',
    hints: ['It is exactly the site area: the floor area was left out.'],
  },
  'R02-01': of('The value of equipment should be the sum of general, sports and teaching equipment.'),
  'R02-02': of('Fixed assets should be the value of buildings plus that of equipment.'),
  'R03-01': of(
    'All enrolled should be those from the city, from elsewhere in the province and from other provinces together.',
  ),
  'R03-02': share('The share', 'the number from that region divided by all enrolled'),
  'R03-03': whole('The shares of the three regions'),
  'R04-01': of('Enrolment by class of majors should add up to all enrolled in 表3.'),
  'R04-02': share('The share', 'the number in that class divided by all classes together'),
  'R04-03': whole('The shares of the classes of majors'),
  'R04-04': total('all classes of majors'),
  'R05-01': of('The number of students is one and the same in 表5, 表6, 表8 and 表19.'),
  'R06-01': share('The share', 'the number in that major divided by all majors together'),
  'R06-02': whole('The shares of the majors'),
  'R06-03': total('all majors'),
  'R07-01': of('Graduates by class of majors should add up to all graduates.'),
  'R07-02': share('The share', 'the graduates of that class divided by all graduates'),
  'R07-03': whole('The shares of graduates by class of majors'),
  'R07-04': of(
    'Those employed and those studying on together usually do not exceed the graduates; explain any counted twice (such as studying on, then employed).',
  ),
  'R07-05': part('Those employed', 'the graduates'),
  'R07-06': part('Those studying on', 'the graduates'),
  'R07-07': of('The number of graduates is one and the same in 表7, 表8, 表34, 表35 and 表36.'),
  'R07-08': of('Those employed by class of majors should add up to those directly employed in 表35.'),
  'R07-09': of(
    'The graduates of a class in both years should be those of its majors in 表35 together; explain majors classed otherwise.',
  ),
  'R07-10': of(
    'Those employed of a class in both years should be those directly employed of its majors in 表35 together; explain majors classed otherwise.',
  ),
  'R07-11': total('the graduates of all classes of majors'),
  'R07-12': total('those employed of all classes of majors'),
  'R07-13': total('those studying on of all classes of majors'),
  'R08-01': of('The kinds of students should add up to all students.'),
  'R08-02': share('The share', 'the students of that kind divided by all students'),
  'R08-03': share('The share', 'the graduates of that kind divided by those of all kinds together'),
  'R08-04': whole('The shares of the kinds of students'),
  'R08-05': whole('The shares of the kinds of graduates'),
  'R08-06': total('all kinds of students'),
  'R08-07': total('all kinds of graduates'),
  'R09-01': total('people trained in all projects'),
  'R09-02': total('days of training in all projects'),
  'R10-01': total('those tested in all items'),
  'R10-02': total('those who passed in all items'),
  'R10-03': part('Those who passed', 'those tested'),
  'R11-01': part('Full-time teachers', 'the staff'),
  'R11-02': part('Permanent teachers', 'the staff'),
  'R11-03': part('Teachers of both theory and practice', 'the staff'),
  'R11-04': part('Heads of majors', 'the staff'),
  'R11-05': part('Teachers of both theory and practice', 'the full-time teachers'),
  'R11-06': part('Heads of majors', 'the full-time teachers'),
  'R12-01': of('Teachers of the three kinds of courses should add up to the full-time teachers in 表11.'),
  'R12-02': of('Teachers by degree should add up to the full-time teachers in 表11.'),
  'R12-03': of('Teachers of middle and senior rank together cannot exceed the full-time teachers in 表11.'),
  'R12-04': share('The share', 'the number divided by the full-time teachers of that year in 表11'),
  'R12-05': whole('The shares of teachers of the three kinds of courses'),
  'R12-06': whole('The shares of teachers by degree'),
  'R13-01': share('The share', 'the number divided by the full-time teachers of that year in 表11'),
  'R13-02': of('Full-time teachers with a teaching certificate cannot be more than the full-time teachers.'),
  'R13-03': of(
    'Those with either kind of vocational certificate together usually do not exceed the full-time teachers; explain teachers with several.',
  ),
  'R14-01': of('Equipment per student should be the value of equipment divided by the students of that class in 表6.'),
  'R14-02': of('Training equipment is a part of the equipment; its value usually does not exceed all of it in 表2.'),
  'R14-03': of('Training equipment usually counts as teaching equipment in 表2; leave it if it is counted elsewhere.'),
  'R14-04': total('the equipment of all classes of majors'),
  'R14-05': total('the training rooms of all classes of majors'),
  'R14-06': total('the work places of all classes of majors'),
  'R15-01': of('Computers per hundred students should be the computers divided by the students in 表5, times 100.'),
  'R15-02': of('Both rows give the number of computers for the same two years and should agree.'),
  'R15-03': of('Both rows give the number of machines for the same two years and should agree.'),
  'R15-04': within('A share'),
  'R16-01': of('Books per student should be the printed books divided by the students in 表5.'),
  'R16-02': of("New printed books are usually this year's stock less last year's; explain any written off."),
  'R16-03': part('Books on the majors', 'all books'),
  'R17-01': of('Counsellors are usually staff of the school and not more; explain any from outside.'),
  'R18-01': of('All awards should be those of all grades together (“other” in words does not count).'),
  'R18-02': of('Awards by level and grade are usually those of the contests in 表31 together; explain any others.'),
  'R19-01': within('A pass rate'),
  'R19-02': of(
    'The pass rate of skill tests is usually those who passed divided by those tested in 表10; explain it if it is counted otherwise.',
  ),
  'R19-03': possible('all students'),
  'R19-04': possible('all students'),
  'R19-05': possible('all students'),
  'R19-06': possible('all graduates'),
  'R19-07': possible('those tested'),
  'R20-01': within('A rate of satisfaction'),
  'R21-01': of('Aid per head is counted by term: the amount of the year divided by the people, divided by 2.'),
  'R21-02': of('Those aided are usually students and not more; explain people counted in both terms.'),
  'R21-03': total('the people of all kinds of aid'),
  'R21-04': total('the amounts of all kinds of aid'),
  'R22-01': of(
    'The funds of the three levels of projects are usually the project funds in 表42; explain other years of payment.',
  ),
  'R22-02': of('Without projects there are usually no project funds.'),
  'R23-01': of('Majors with a training plan are among the majors offered and cannot be more.'),
  'R23-02': of('The number of majors offered is the one of the last year in 表27.'),
  'R23-03': of(
    'The number of majors offered is usually that of different majors in 表28; one of several lengths counts once.',
  ),
  'R24-01': within('A share'),
  'R25-01': of(
    'The number of outside bases is usually that of the bases listed in 表37; explain it if it is counted otherwise.',
  ),
  'R25-02': {
    reason:
      'The number of partner companies is usually that of the companies listed in 表37; explain it if it is counted otherwise.',
    hints: ['It is exactly the last running number in 表37: see whether one of them repeats.'],
  },
  'R25-03': of(
    'Teachers practising in companies are usually as many as in 表29; explain it if it is counted otherwise.',
  ),
  'R25-04': of('Partner companies take on graduates, so not more than there are in 表36.'),
  'R25-05': of('There are usually no fewer internship posts than interns.'),
  'R28-01': of('A code of a major is four digits, a half-width hyphen and one digit, such as 0106-3.'),
  'R28-02': of('A major is set up before it enrols; its first enrolment is usually not earlier.'),
  'R28-03': of('A class of majors should be called the same in 表6 and 表28.'),
  'R30-01': total('the awards of all contests'),
  'R31-01': total('the awards of all contests'),
  'R32-01': within('Rates of lateness and absence'),
  'R33-01': of('Teachers of moral education are usually staff of the school and not more; explain any from outside.'),
  'R34-01': share('The share', 'the number of that destination divided by all destinations together'),
  'R34-02': whole('The shares of the destinations'),
  'R34-03': of(
    'Those in further study are usually those studying on in 表7 together; explain it if it is counted otherwise.',
  ),
  'R34-04': of(
    'Those employed in 表7 should take in work in companies and institutions, the army and own businesses, at most others as well.',
  ),
  'R34-05': total('all destinations'),
  'R35-01': share('The rate of direct employment', 'those directly employed divided by all graduates'),
  'R35-02': share(
    'The rate of matching employment',
    'those employed in their field divided by those directly employed',
  ),
  'R35-03': share('The rate of direct employment', 'those of that major directly employed divided by its graduates'),
  'R35-04': share(
    'The rate of matching employment',
    'those of that major employed in their field divided by those directly employed',
  ),
  'R35-05': part('Those employed', 'the graduates'),
  'R35-06': part('Those employed in their field', 'those directly employed'),
  'R35-07': part('Those employed', 'the graduates of that major'),
  'R35-08': part('Those employed in their field', 'those directly employed'),
  'R35-09': of('Graduates by major should add up to the graduates of both years.'),
  'R35-10': of('Those directly employed by major should add up to those of both years.'),
  'R35-11': of('Those employed in their field by major should add up to those of both years.'),
  'R35-12': RATE,
  'R35-13': RATE,
  'R35-14': within('A rate'),
  'R35-15': within('A rate'),
  'R35-16': total('the graduates of all majors'),
  'R35-17': total('those directly employed of all majors'),
  'R35-18': total('those employed in their field of all majors'),
  'R36-01': of('Those directly employed should be those within and outside the city together.'),
  'R36-02': share('The share', 'those employed there divided by those directly employed'),
  'R36-03': of('Those directly employed are one and the same number in 表35 and 表36.'),
  'R36-04': of('The rate of matching employment is usually the one in 表35; explain it if it is counted otherwise.'),
  'R36-05': of(
    'The first monthly wage is usually the average starting wage in 表35; explain it if it is counted otherwise.',
  ),
  'R36-06': whole('The shares within and outside the city'),
  'R36-07': within('A rate'),
  'R36-08': within('A rate'),
  'R36-09': within('A rate of satisfaction'),
  'R37-01': of('One base should not be listed twice.'),
  'R38-01': of('All interns should be those within and outside the province together.'),
  'R38-02': of('The insured are usually the interns and not more.'),
  'R38-03': within('A rate of matching'),
  'R39-01': total('people trained in all projects'),
  'R39-02': total('days of training in all projects'),
  'R40-01': of('There should be one row for a year, a trade and a level; join those that repeat.'),
  'R41-01': of(
    'The people served in a project should be those trained in both years in 表39; explain it if counted otherwise.',
  ),
  'R41-02': of(
    'The days of service in a project should be those of training in both years in 表39; explain it if counted otherwise.',
  ),
  'R41-03': total('people served in all projects'),
  'R41-04': total('days of service in all projects'),
  'R42-01': of(
    'The grant per student in the total row should be both years together (an average, or nothing, will do).',
  ),
  'R42-02': total('the years'),
  'R42-03': of(
    'The total is usually the grant per student times the students, plus project funds, fees and other income; explain grants by other numbers.',
  ),
  'R42-04': of('Income is usually as much as expenditure; explain what is left over.'),
  'R43-01': of('The total column should be the sum of all kinds of expenditure.'),
  'R43-02': total('the years'),
};
