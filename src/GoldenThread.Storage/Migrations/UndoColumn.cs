using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A draft's last correction can be taken back.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0041_undo_of_corrections")]
internal sealed class UndoColumn : SqlMigration;
