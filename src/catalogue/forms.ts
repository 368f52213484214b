import { siteArea } from './tables/01-site-area';
import { fixedAssets } from './tables/02-fixed-assets';
import { enrolmentRegions } from './tables/03-enrolment-regions';
import { enrolmentMajors } from './tables/04-enrolment-majors';
import { students } from './tables/05-students';
import { studentsByMajor } from './tables/06-students-by-major';
import { graduates } from './tables/07-graduates';
import { studentStructure } from './tables/08-student-structure';
import { training } from './tables/09-training';
import { skillTests } from './tables/10-skill-tests';
import { staff } from './tables/11-staff';
import { fullTimeTeachers } from './tables/12-full-time-teachers';
import { teachingTeam } from './tables/13-teaching-team';
import { trainingRooms } from './tables/14-training-rooms';
import { informationTechnology } from './tables/15-information-technology';
import { books } from './tables/16-books';
import { counselling } from './tables/17-counselling';
import { studentAwards } from './tables/18-student-awards';
import { passRates } from './tables/19-pass-rates';
import { satisfaction } from './tables/20-satisfaction';
import { studentAid } from './tables/21-student-aid';
import { projects } from './tables/22-projects';
import { trainingPlans } from './tables/23-training-plans';
import { courses } from './tables/24-courses';
import { practiceBases } from './tables/25-practice-bases';
import { publicity } from './tables/26-publicity';
import { majorChanges } from './tables/27-major-changes';
import { majors } from './tables/28-majors';
import { teacherDevelopment } from './tables/29-teacher-development';
import { teacherContests } from './tables/30-teacher-contests';
import { studentContests } from './tables/31-student-contests';
import { teachingManagement } from './tables/32-teaching-management';
import { moralEducation } from './tables/33-moral-education';
import { destinations } from './tables/34-destinations';
import { employmentByMajor } from './tables/35-employment-by-major';
import { employment } from './tables/36-employment';
import { externalBases } from './tables/37-external-bases';
import { internships } from './tables/38-internships';
import { socialTraining } from './tables/39-social-training';
import { externalSkillTests } from './tables/40-external-skill-tests';
import { technicalServices } from './tables/41-technical-services';
import { income } from './tables/42-income';
import { expenditure } from './tables/43-expenditure';
import type { Form } from './types';

/** The 43 tables, in their order. */
export const FORMS: readonly Form[] = [
  siteArea,
  fixedAssets,
  enrolmentRegions,
  enrolmentMajors,
  students,
  studentsByMajor,
  graduates,
  studentStructure,
  training,
  skillTests,
  staff,
  fullTimeTeachers,
  teachingTeam,
  trainingRooms,
  informationTechnology,
  books,
  counselling,
  studentAwards,
  passRates,
  satisfaction,
  studentAid,
  projects,
  trainingPlans,
  courses,
  practiceBases,
  publicity,
  majorChanges,
  majors,
  teacherDevelopment,
  teacherContests,
  studentContests,
  teachingManagement,
  moralEducation,
  destinations,
  employmentByMajor,
  employment,
  externalBases,
  internships,
  socialTraining,
  externalSkillTests,
  technicalServices,
  income,
  expenditure,
];
