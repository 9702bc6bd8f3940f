using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The steps of the schema that this build knows.</summary>
internal static class SchemaSteps
{
    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(SqlMigration).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(SqlMigration)))
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order(StringComparer.Ordinal),
    ];
}
