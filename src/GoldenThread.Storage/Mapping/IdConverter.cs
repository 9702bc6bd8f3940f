using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>An id is kept as its value; every id type is a record of one <see cref="Guid"/>.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(Read(), Make())
    where TId : struct
{
    private static Expression<Func<TId, Guid>> Read()
    {
        var id = Expression.Parameter(typeof(TId));
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<Guid, TId>> Make()
    {
        var value = Expression.Parameter(typeof(Guid));
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}
