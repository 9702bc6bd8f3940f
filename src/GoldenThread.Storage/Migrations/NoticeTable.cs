using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What partnerships tell the public about their installation.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0130_notices")]
internal sealed class NoticeTable : SqlMigration;
