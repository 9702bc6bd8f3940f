using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Audits with their lists of cases, sheets, moderation, concerns and rounds.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0180_audits")]
internal sealed class AuditTables : SqlMigration;
