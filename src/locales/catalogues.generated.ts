// Written by `npm run messages` from the JSON files beside it. Do not edit.
import enAccount from './en/account.json' with { type: 'json' };
import enActs from './en/acts.json' with { type: 'json' };
import enCalculation from './en/calculation.json' with { type: 'json' };
import enClasses from './en/classes.json' with { type: 'json' };
import enCourse from './en/course.json' with { type: 'json' };
import enDoors from './en/doors.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFamily from './en/family.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enGoals from './en/goals.json' with { type: 'json' };
import enGuardians from './en/guardians.json' with { type: 'json' };
import enHelp from './en/help.json' with { type: 'json' };
import enImport from './en/import.json' with { type: 'json' };
import enImports from './en/imports.json' with { type: 'json' };
import enInvitations from './en/invitations.json' with { type: 'json' };
import enLeader from './en/leader.json' with { type: 'json' };
import enLevels from './en/levels.json' with { type: 'json' };
import enLooks from './en/looks.json' with { type: 'json' };
import enMap from './en/map.json' with { type: 'json' };
import enMerges from './en/merges.json' with { type: 'json' };
import enMessages from './en/messages.json' with { type: 'json' };
import enMethods from './en/methods.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enPhrases from './en/phrases.json' with { type: 'json' };
import enRubric from './en/rubric.json' with { type: 'json' };
import enSecurity from './en/security.json' with { type: 'json' };
import enSentences from './en/sentences.json' with { type: 'json' };
import enStudent from './en/student.json' with { type: 'json' };
import enTeacher from './en/teacher.json' with { type: 'json' };
import enTrails from './en/trails.json' with { type: 'json' };
import enTransfers from './en/transfers.json' with { type: 'json' };
import enWhy from './en/why.json' with { type: 'json' };
import enWords from './en/words.json' with { type: 'json' };
import arAccount from './ar/account.json' with { type: 'json' };
import arActs from './ar/acts.json' with { type: 'json' };
import arCalculation from './ar/calculation.json' with { type: 'json' };
import arClasses from './ar/classes.json' with { type: 'json' };
import arCourse from './ar/course.json' with { type: 'json' };
import arDoors from './ar/doors.json' with { type: 'json' };
import arErrors from './ar/errors.json' with { type: 'json' };
import arFamily from './ar/family.json' with { type: 'json' };
import arFrame from './ar/frame.json' with { type: 'json' };
import arGoals from './ar/goals.json' with { type: 'json' };
import arGuardians from './ar/guardians.json' with { type: 'json' };
import arHelp from './ar/help.json' with { type: 'json' };
import arImport from './ar/import.json' with { type: 'json' };
import arImports from './ar/imports.json' with { type: 'json' };
import arInvitations from './ar/invitations.json' with { type: 'json' };
import arLeader from './ar/leader.json' with { type: 'json' };
import arLevels from './ar/levels.json' with { type: 'json' };
import arLooks from './ar/looks.json' with { type: 'json' };
import arMap from './ar/map.json' with { type: 'json' };
import arMerges from './ar/merges.json' with { type: 'json' };
import arMessages from './ar/messages.json' with { type: 'json' };
import arMethods from './ar/methods.json' with { type: 'json' };
import arPeople from './ar/people.json' with { type: 'json' };
import arPhrases from './ar/phrases.json' with { type: 'json' };
import arRubric from './ar/rubric.json' with { type: 'json' };
import arSecurity from './ar/security.json' with { type: 'json' };
import arSentences from './ar/sentences.json' with { type: 'json' };
import arStudent from './ar/student.json' with { type: 'json' };
import arTeacher from './ar/teacher.json' with { type: 'json' };
import arTrails from './ar/trails.json' with { type: 'json' };
import arTransfers from './ar/transfers.json' with { type: 'json' };
import arWhy from './ar/why.json' with { type: 'json' };
import arWords from './ar/words.json' with { type: 'json' };
import bnHelp from './bn/help.json' with { type: 'json' };
import bnMethods from './bn/methods.json' with { type: 'json' };
import esAccount from './es/account.json' with { type: 'json' };
import esActs from './es/acts.json' with { type: 'json' };
import esCalculation from './es/calculation.json' with { type: 'json' };
import esClasses from './es/classes.json' with { type: 'json' };
import esCourse from './es/course.json' with { type: 'json' };
import esDoors from './es/doors.json' with { type: 'json' };
import esErrors from './es/errors.json' with { type: 'json' };
import esFamily from './es/family.json' with { type: 'json' };
import esFrame from './es/frame.json' with { type: 'json' };
import esGoals from './es/goals.json' with { type: 'json' };
import esGuardians from './es/guardians.json' with { type: 'json' };
import esHelp from './es/help.json' with { type: 'json' };
import esImport from './es/import.json' with { type: 'json' };
import esImports from './es/imports.json' with { type: 'json' };
import esInvitations from './es/invitations.json' with { type: 'json' };
import esLeader from './es/leader.json' with { type: 'json' };
import esLevels from './es/levels.json' with { type: 'json' };
import esLooks from './es/looks.json' with { type: 'json' };
import esMap from './es/map.json' with { type: 'json' };
import esMerges from './es/merges.json' with { type: 'json' };
import esMessages from './es/messages.json' with { type: 'json' };
import esMethods from './es/methods.json' with { type: 'json' };
import esPeople from './es/people.json' with { type: 'json' };
import esPhrases from './es/phrases.json' with { type: 'json' };
import esRubric from './es/rubric.json' with { type: 'json' };
import esSecurity from './es/security.json' with { type: 'json' };
import esSentences from './es/sentences.json' with { type: 'json' };
import esStudent from './es/student.json' with { type: 'json' };
import esTeacher from './es/teacher.json' with { type: 'json' };
import esTrails from './es/trails.json' with { type: 'json' };
import esTransfers from './es/transfers.json' with { type: 'json' };
import esWhy from './es/why.json' with { type: 'json' };
import esWords from './es/words.json' with { type: 'json' };
import frHelp from './fr/help.json' with { type: 'json' };
import frMethods from './fr/methods.json' with { type: 'json' };
import htHelp from './ht/help.json' with { type: 'json' };
import htMethods from './ht/methods.json' with { type: 'json' };
import koHelp from './ko/help.json' with { type: 'json' };
import koMethods from './ko/methods.json' with { type: 'json' };
import ruHelp from './ru/help.json' with { type: 'json' };
import ruMethods from './ru/methods.json' with { type: 'json' };
import sqHelp from './sq/help.json' with { type: 'json' };
import sqMethods from './sq/methods.json' with { type: 'json' };
import ukHelp from './uk/help.json' with { type: 'json' };
import ukMethods from './uk/methods.json' with { type: 'json' };
import urHelp from './ur/help.json' with { type: 'json' };
import urMethods from './ur/methods.json' with { type: 'json' };
import uzHelp from './uz/help.json' with { type: 'json' };
import uzMethods from './uz/methods.json' with { type: 'json' };
import zhHansAccount from './zh-Hans/account.json' with { type: 'json' };
import zhHansActs from './zh-Hans/acts.json' with { type: 'json' };
import zhHansCalculation from './zh-Hans/calculation.json' with { type: 'json' };
import zhHansClasses from './zh-Hans/classes.json' with { type: 'json' };
import zhHansCourse from './zh-Hans/course.json' with { type: 'json' };
import zhHansDoors from './zh-Hans/doors.json' with { type: 'json' };
import zhHansErrors from './zh-Hans/errors.json' with { type: 'json' };
import zhHansFamily from './zh-Hans/family.json' with { type: 'json' };
import zhHansFrame from './zh-Hans/frame.json' with { type: 'json' };
import zhHansGoals from './zh-Hans/goals.json' with { type: 'json' };
import zhHansGuardians from './zh-Hans/guardians.json' with { type: 'json' };
import zhHansHelp from './zh-Hans/help.json' with { type: 'json' };
import zhHansImport from './zh-Hans/import.json' with { type: 'json' };
import zhHansImports from './zh-Hans/imports.json' with { type: 'json' };
import zhHansInvitations from './zh-Hans/invitations.json' with { type: 'json' };
import zhHansLeader from './zh-Hans/leader.json' with { type: 'json' };
import zhHansLevels from './zh-Hans/levels.json' with { type: 'json' };
import zhHansLooks from './zh-Hans/looks.json' with { type: 'json' };
import zhHansMap from './zh-Hans/map.json' with { type: 'json' };
import zhHansMerges from './zh-Hans/merges.json' with { type: 'json' };
import zhHansMessages from './zh-Hans/messages.json' with { type: 'json' };
import zhHansMethods from './zh-Hans/methods.json' with { type: 'json' };
import zhHansPeople from './zh-Hans/people.json' with { type: 'json' };
import zhHansPhrases from './zh-Hans/phrases.json' with { type: 'json' };
import zhHansRubric from './zh-Hans/rubric.json' with { type: 'json' };
import zhHansSecurity from './zh-Hans/security.json' with { type: 'json' };
import zhHansSentences from './zh-Hans/sentences.json' with { type: 'json' };
import zhHansStudent from './zh-Hans/student.json' with { type: 'json' };
import zhHansTeacher from './zh-Hans/teacher.json' with { type: 'json' };
import zhHansTrails from './zh-Hans/trails.json' with { type: 'json' };
import zhHansTransfers from './zh-Hans/transfers.json' with { type: 'json' };
import zhHansWhy from './zh-Hans/why.json' with { type: 'json' };
import zhHansWords from './zh-Hans/words.json' with { type: 'json' };
import zhHantHelp from './zh-Hant/help.json' with { type: 'json' };
import zhHantMethods from './zh-Hant/methods.json' with { type: 'json' };

export const catalogues = {
  'en': { account: enAccount, acts: enActs, calculation: enCalculation, classes: enClasses, course: enCourse, doors: enDoors, errors: enErrors, family: enFamily, frame: enFrame, goals: enGoals, guardians: enGuardians, help: enHelp, import: enImport, imports: enImports, invitations: enInvitations, leader: enLeader, levels: enLevels, looks: enLooks, map: enMap, merges: enMerges, messages: enMessages, methods: enMethods, people: enPeople, phrases: enPhrases, rubric: enRubric, security: enSecurity, sentences: enSentences, student: enStudent, teacher: enTeacher, trails: enTrails, transfers: enTransfers, why: enWhy, words: enWords },
  'ar': { account: arAccount, acts: arActs, calculation: arCalculation, classes: arClasses, course: arCourse, doors: arDoors, errors: arErrors, family: arFamily, frame: arFrame, goals: arGoals, guardians: arGuardians, help: arHelp, import: arImport, imports: arImports, invitations: arInvitations, leader: arLeader, levels: arLevels, looks: arLooks, map: arMap, merges: arMerges, messages: arMessages, methods: arMethods, people: arPeople, phrases: arPhrases, rubric: arRubric, security: arSecurity, sentences: arSentences, student: arStudent, teacher: arTeacher, trails: arTrails, transfers: arTransfers, why: arWhy, words: arWords },
  'bn': { help: bnHelp, methods: bnMethods },
  'es': { account: esAccount, acts: esActs, calculation: esCalculation, classes: esClasses, course: esCourse, doors: esDoors, errors: esErrors, family: esFamily, frame: esFrame, goals: esGoals, guardians: esGuardians, help: esHelp, import: esImport, imports: esImports, invitations: esInvitations, leader: esLeader, levels: esLevels, looks: esLooks, map: esMap, merges: esMerges, messages: esMessages, methods: esMethods, people: esPeople, phrases: esPhrases, rubric: esRubric, security: esSecurity, sentences: esSentences, student: esStudent, teacher: esTeacher, trails: esTrails, transfers: esTransfers, why: esWhy, words: esWords },
  'fr': { help: frHelp, methods: frMethods },
  'ht': { help: htHelp, methods: htMethods },
  'ko': { help: koHelp, methods: koMethods },
  'ru': { help: ruHelp, methods: ruMethods },
  'sq': { help: sqHelp, methods: sqMethods },
  'uk': { help: ukHelp, methods: ukMethods },
  'ur': { help: urHelp, methods: urMethods },
  'uz': { help: uzHelp, methods: uzMethods },
  'zh-Hans': { account: zhHansAccount, acts: zhHansActs, calculation: zhHansCalculation, classes: zhHansClasses, course: zhHansCourse, doors: zhHansDoors, errors: zhHansErrors, family: zhHansFamily, frame: zhHansFrame, goals: zhHansGoals, guardians: zhHansGuardians, help: zhHansHelp, import: zhHansImport, imports: zhHansImports, invitations: zhHansInvitations, leader: zhHansLeader, levels: zhHansLevels, looks: zhHansLooks, map: zhHansMap, merges: zhHansMerges, messages: zhHansMessages, methods: zhHansMethods, people: zhHansPeople, phrases: zhHansPhrases, rubric: zhHansRubric, security: zhHansSecurity, sentences: zhHansSentences, student: zhHansStudent, teacher: zhHansTeacher, trails: zhHansTrails, transfers: zhHansTransfers, why: zhHansWhy, words: zhHansWords },
  'zh-Hant': { help: zhHantHelp, methods: zhHantMethods },
};
