import TestSequencer from '@jest/test-sequencer';

/** What takes longest comes first, so that no worker ends up with minutes of it alone while the other has nothing left to do. */
const FIRST = ['whole way', 'store', 'screen', 'small'];

/** On a fresh machine nobody knows how long a file takes, and its size says little: the longest way of all is a file of 22 lines. */
export default class WholeWayFirst extends TestSequencer {
  async sort(tests) {
    const place = ({ context }) => FIRST.indexOf(context.config.displayName.name);
    return (await super.sort(tests)).sort((a, b) => place(a) - place(b));
  }
}
