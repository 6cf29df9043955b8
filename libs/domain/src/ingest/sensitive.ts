import { fold } from '../name/fold.js';

/** Data that Tessera never takes in, by words found in a header; whole words only. */
const WORDS = `date of birth, birth date, birthdate, birthday, dob, year of birth, birth year, geburtsdatum, fecha de nacimiento, date de naissance,
  gender, sex, geschlecht, sexe, sexo, genero, pronouns, ethnicity, ethnic, race, ethnie, etnia,
  pay, pay rate, salary, wage, wages, compensation, remuneration, bonus, gehalt, salaire, salario, sueldo, ctc, converted comp yearly,
  national id, national identifier, national insurance, nino, ssn, social security, tax id, passport, personal identity number, sozialversicherungsnummer, dni,
  age, age group, age range, alter, edad, education, education level, ed level, highest degree, degree level, formal education,
  religion, religious, disability, disabled, marital status, sexual orientation, sexuality, transgender, veteran, veteran status, nationality, citizenship`
  .split(',')
  .map((words) => words.trim());

const SEPARATE = /[\s_\-./:;,()[\]]+/gu;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** Whether the header names personal data that is dropped in the reader and reported, never stored. */
export function isSensitive(header: string): boolean {
  const words = ` ${fold(header.replace(CAMEL, ' ')).replace(SEPARATE, ' ').trim()} `;
  return WORDS.some((each) => words.includes(` ${each} `) || words === ` ${each.replaceAll(' ', '')} `);
}
