import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { IssuerModel } from '../issuer/issuer.model.js';
import { IssuerReader } from '../issuer/issuer.reader.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { CredentialConnection, CredentialModel, CredentialsArguments } from './credential.model.js';
import { CredentialReader } from './credential.reader.js';

@Resolver(() => CredentialModel)
export class CredentialResolver {
  constructor(
    private readonly reader: CredentialReader,
    private readonly issuers: IssuerReader,
    private readonly persons: PersonReader,
  ) {}

  @Query(() => CredentialConnection, { complexity: pageCost, description: 'Credentials of the people whom this reader sees by name, by title.' })
  credentials(@Context('operation') operation: Operation, @Args() asked: CredentialsArguments): Promise<Page<Plain<CredentialModel>>> {
    return this.reader.page(operation, asked);
  }

  @Query(() => CredentialModel, { description: 'One credential.' })
  credential(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<CredentialModel>> {
    return this.reader.byId(operation, id);
  }

  @ResolveField('issuer', () => IssuerModel, { nullable: true, description: 'Who issued it, as far as that is known.' })
  issuer(@Context('operation') operation: Operation, @Parent() { issuerId }: CredentialModel): Promise<Plain<IssuerModel> | null> {
    return this.issuers.byId(operation, issuerId);
  }

  @ResolveField('person', () => PersonModel, { nullable: true, description: 'Whose it is.' })
  async person(@Context('operation') operation: Operation, @Parent() { personId }: CredentialModel): Promise<Plain<PersonModel> | null> {
    return (await this.persons.seen(operation, [personId]))[0] ?? null;
  }

  @ResolveField('document', () => String, { nullable: true, description: 'The document as text, as it was received; null for a picture that is no text. Byte for byte it is at /credential-files/ and the id of the credential.' })
  document(@Context('operation') operation: Operation, @Parent() { documentId }: CredentialModel): Promise<string | null> {
    return this.reader.document(operation, documentId);
  }
}
