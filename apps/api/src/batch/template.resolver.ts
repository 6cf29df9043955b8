import { Query, Resolver } from '@nestjs/graphql';
import { TEMPLATES } from '@tessera/domain';

import { listCost } from '../limits/cost.js';
import type { Plain } from '../operation/plain.js';
import { TemplateModel } from './template.model.js';

@Resolver(() => TemplateModel)
export class TemplateResolver {
  @Query(() => [TemplateModel], { complexity: listCost(10), description: 'The kinds of CSV file, in the order in which an organisation would bring them.' })
  templates(): Plain<TemplateModel>[] {
    return Object.values(TEMPLATES).map(({ kind, title, columns }) => ({
      kind,
      title,
      columns: Object.values(columns).map(({ name, required, help, example: [example] }) => ({ name, required, help, example })),
    }));
  }
}
