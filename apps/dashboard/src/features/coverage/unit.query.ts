import { graphql, type ResultOf } from '../../app/graphql.js';
import { evidenceFields } from '../evidence/evidence.query.js';

export const unitFields = graphql(
  `
    fragment UnitFields on Unit {
      id state heldLevel grade proven level minimumGrade weight
      person { id name }
      topic { id name kind }
      witness { ...EvidenceFields }
      best { ...EvidenceFields }
    }
  `,
  [evidenceFields],
);

export type UnitRow = ResultOf<typeof unitFields>;
