using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Results that were attached to actions as evidence, as they stood.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0240_attached_results")]
internal sealed class AttachedResultTable : SqlMigration;
