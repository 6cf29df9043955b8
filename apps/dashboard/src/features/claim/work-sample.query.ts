import { graphql } from '../../app/graphql.js';

export const workSampleFields = graphql(`
  fragment WorkSampleFields on WorkSample {
    id fileName mediaType size isWithdrawn
  }
`);
