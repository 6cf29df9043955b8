/** Made up by combining lists; any likeness is chance. */
const FIRST = 'Ana Tom Li Marta Joseph Priya Sam Eva Omar Ingrid Mateo Yuki Fatima Lars Chiara Kofi Elena Rashid Nora Piotr Aisha Hugo Mei Tariq Sofia Emil Zanele Viktor Leila Jonas Camille Andrei Hana Diego Freya Kwame Lucia Samir Greta Ivan Noor Felix Amara Stefan Julia Ravi Clara Bo'.split(' ');
const LAST = 'Ferreira Brandt Wei Nowak Osei Nair Cole Lind Haddad Berg Silva Tanaka Rahman Olsen Rossi Mensah Petrova Khan Dahl Kowalski Diallo Laurent Chen Aziz Moreau Lund Dlamini Novak Karimi Weber Dubois Popescu Sato Vargas Hansen Boateng Marino Saleh Vogel Sokolov Jansen Fischer Okafor Keller Costa Iyer Meyer Larsen Bauer Santos'.split(' ');

/** Distinct for the first 2,300 or so indices. */
export function nameOf(index: number): string {
  const first = FIRST[index % FIRST.length]!;
  const last = LAST[(index * 7 + Math.floor(index / FIRST.length) * 11) % LAST.length]!;
  return `${first} ${last}`;
}
