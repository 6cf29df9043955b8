import { Module } from '@nestjs/common';

import { GraphModule } from '../server/graph.module.js';
import { SessionModule } from '../session/session.module.js';
import { CredentialFileController } from '../credential/credential-file.controller.js';
import { DocumentController } from '../document/document.controller.js';
import { DocumentUploadDesk } from '../document/document-upload.desk.js';
import { DocumentWithdrawDesk } from '../document/document-withdraw.desk.js';
import { EXPORT_PROVIDERS } from '../export/exports.js';
import { ExportController } from './export.controller.js';
import { RefusedExport } from './refused-export.js';
import { UploadController } from './upload.controller.js';
import { UploadDesk } from './upload.desk.js';
import { UploadPlaces } from './upload-places.js';

/** Files coming in and going out. */
@Module({ imports: [GraphModule, SessionModule], controllers: [UploadController, ExportController, DocumentController, CredentialFileController], providers: [...EXPORT_PROVIDERS, RefusedExport, UploadDesk, DocumentUploadDesk, DocumentWithdrawDesk, UploadPlaces] })
export class UploadModule {}
