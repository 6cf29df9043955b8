import { Module } from '@nestjs/common';

import { GraphModule } from '../server/graph.module.js';
import { SessionModule } from '../session/session.module.js';
import { DocumentController } from '../document/document.controller.js';
import { DocumentUploadDesk } from '../document/document-upload.desk.js';
import { AboutReader } from '../export/about.js';
import { MapExport } from '../export/map-export.js';
import { NameReader } from '../export/names.js';
import { TeamExport } from '../export/team-export.js';
import { ExportController } from './export.controller.js';
import { RefusedExport } from './refused-export.js';
import { UploadController } from './upload.controller.js';
import { UploadDesk } from './upload.desk.js';
import { UploadPlaces } from './upload-places.js';

/** Files coming in and going out. */
@Module({ imports: [GraphModule, SessionModule], controllers: [UploadController, ExportController, DocumentController], providers: [AboutReader, MapExport, NameReader, TeamExport, RefusedExport, UploadDesk, DocumentUploadDesk, UploadPlaces] })
export class UploadModule {}
