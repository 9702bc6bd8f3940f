using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A step of the schema, written as SQL in the file of its name beside it.</summary>
/// <remarks>A step that has run anywhere is never changed; what comes later is a new step.</remarks>
public abstract class SqlMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var name = $"{typeof(SqlMigration).Namespace}.{GetType().GetCustomAttribute<MigrationAttribute>()!.Id}.sql";
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The migration has no file {name}.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}
