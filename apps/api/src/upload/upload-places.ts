import { Injectable } from '@nestjs/common';

import { LIMITS } from '../limits/limits.js';
import { Places } from '../operation/places.js';
import { problem } from '../operation/problem.js';

/** Uploads hold a connection for as long as they take: few at once, and of one organisation fewer still, so that it never keeps the others out. */
@Injectable()
export class UploadPlaces {
  private readonly places = new Places();

  async during<T>(organisationId: string, work: () => Promise<T>): Promise<T> {
    const give = this.places.all < LIMITS.uploadsAtOnce ? this.places.take(organisationId, LIMITS.uploadsOfOrganisation) : null;
    if (give === null) throw problem('TOO_MANY_REQUESTS', 'UPLOADS_TOO_MANY', 'Other files are being uploaded. Try again in a moment.');
    return work().finally(give);
  }
}
