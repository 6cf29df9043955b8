import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '@tessera/domain';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { notFound } from '../operation/problem.js';
import { ASKED_FILE, ASKED_PIECE, SEEN_FILE, SEEN_PIECE } from './document-file.sql.js';

export interface DocumentFile {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly mediaType: string;
  readonly size: number;
  /** Piece by piece. */
  readonly bytes: AsyncIterable<Buffer>;
}

interface Piece {
  readonly position: number;
  readonly bytes: Buffer;
}

@Injectable()
export class DocumentFileReader {
  /** The file, for who sees the person, and of a work sample for the experts who are asked. Throws NOT_FOUND, also for what was withdrawn. */
  async byId(operation: Operation, id: string): Promise<DocumentFile> {
    const asked = uuidOrNothing(id);
    const [seen] = await operation.records<Omit<DocumentFile, 'bytes'>>(SEEN_FILE, asked);
    if (seen) return { ...seen, bytes: pieces((position) => operation.records<Piece>(SEEN_PIECE, asked, position)) };
    const { actingRole, personId } = operation.viewer;
    const [shown] = actingRole === 'employee' && personId !== null ? await operation.rows<Omit<DocumentFile, 'bytes'>>(ASKED_FILE, personId, null, asked) : [];
    if (!shown) throw notFound();
    return { ...shown, bytes: pieces((position) => operation.rows<Piece>(ASKED_PIECE, personId, null, asked, position)) };
  }
}

async function* pieces(behind: (position: number) => Promise<readonly Piece[]>): AsyncGenerator<Buffer, void> {
  for (let [piece] = await behind(-1); piece; [piece] = await behind(piece.position)) yield piece.bytes;
}
