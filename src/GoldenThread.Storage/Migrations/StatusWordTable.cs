using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What words of status mean, and how drafts were read.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0085_status_words")]
internal sealed class StatusWordTable : SqlMigration;
