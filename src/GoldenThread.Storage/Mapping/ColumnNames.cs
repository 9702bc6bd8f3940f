using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GoldenThread.Storage.Mapping;

/// <summary>
/// How properties are named in the database: <c>ActivityReason</c> is <c>activity_reason</c>, an id is named after what it is of: <c>plan_id</c>.
/// </summary>
internal static class ColumnNames
{
    public static void Set(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetDeclaredProperties()))
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
                property.SetColumnName(Of(property));
        }
    }

    private static string Of(IMutableProperty property)
    {
        // PostgreSQL numbers every version of a row by itself.
        if (property.Name == "Version" && property.ClrType == typeof(uint))
            return "xmin";
        var name = Snake(property.Name);
        return Conversions.IsId(property.ClrType) && name != "id" && !name.EndsWith("_id", StringComparison.Ordinal) ? name + "_id" : name;
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
