import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { DecidingReader } from '../batch/deciding.reader.js';
import { IssuerKeyReader } from '../issuer/issuer-key.reader.js';
import { IssuerKeyModel, IssuerLoadModel, IssuerModel } from '../issuer/issuer.model.js';
import { IssuerReader } from '../issuer/issuer.reader.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { CredentialConnection, type CredentialModel } from './credential.model.js';
import { CredentialReader } from './credential.reader.js';

/** What is known of an issuer and what hangs on it. */
@Resolver(() => IssuerModel)
export class IssuerEdgesResolver {
  constructor(
    private readonly reader: IssuerReader,
    private readonly keyReader: IssuerKeyReader,
    private readonly credentialReader: CredentialReader,
    private readonly deciding: DecidingReader,
  ) {}

  @ResolveField('load', () => IssuerLoadModel, { description: 'What hangs on it.' })
  load(@Context('operation') operation: Operation, @Parent() { id }: IssuerModel): Promise<Plain<IssuerLoadModel>> {
    return this.reader.load(operation, id);
  }

  @ResolveField('names', () => [String], { description: 'What it calls itself in its documents.' })
  names(@Context('operation') operation: Operation, @Parent() { id }: IssuerModel): Promise<readonly string[]> {
    return this.reader.names(operation, id);
  }

  @ResolveField('keys', () => [IssuerKeyModel], { complexity: listCost(3), description: 'Keys that its newest documents name, the last used first.' })
  keys(@Context('operation') operation: Operation, @Parent() { id }: IssuerModel): Promise<Plain<IssuerKeyModel>[]> {
    return this.keyReader.of(operation, id);
  }

  @ResolveField('credentials', () => CredentialConnection, { complexity: pageCost, description: 'Credentials of it that are held, by title.' })
  credentials(@Context('operation') operation: Operation, @Parent() { id }: IssuerModel, @Args() page: PageArguments): Promise<Page<Plain<CredentialModel>>> {
    return this.credentialReader.ofIssuer(operation, id, page);
  }

  @ResolveField('decisions', () => [BatchModel], { complexity: listCost(5), description: 'The decisions and files that said whether to trust it, and those that were undone, the newest first; at most 20.' })
  decisions(@Context('operation') operation: Operation, @Parent() { id }: IssuerModel): Promise<Plain<BatchModel>[]> {
    return this.deciding.of(operation, { table: 'issuer_version', key: id, kinds: ['issuers'] });
  }
}
