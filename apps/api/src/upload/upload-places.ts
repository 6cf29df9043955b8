import { LIMITS } from '../limits/limits.js';
import { problem } from '../operation/problem.js';

/** Uploads hold a connection for as long as they take: few at once, and of one organisation fewer still, so that it never keeps the others out. */
export class UploadPlaces {
  private readonly underWay = new Map<string, number>();

  async during<T>(organisationId: string, work: () => Promise<T>): Promise<T> {
    const own = this.underWay.get(organisationId) ?? 0;
    const all = [...this.underWay.values()].reduce((sum, count) => sum + count, 0);
    if (own >= LIMITS.uploadsOfOrganisation || all >= LIMITS.uploadsAtOnce) throw problem('TOO_MANY_REQUESTS', 'UPLOADS_TOO_MANY', 'Other files are being uploaded. Try again in a moment.');
    this.underWay.set(organisationId, own + 1);
    try {
      return await work();
    } finally {
      this.leave(organisationId);
    }
  }

  private leave(organisationId: string): void {
    const left = (this.underWay.get(organisationId) ?? 1) - 1;
    if (left === 0) this.underWay.delete(organisationId);
    else this.underWay.set(organisationId, left);
  }
}
