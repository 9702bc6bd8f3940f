using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>A record of one value is kept as that value.</summary>
internal abstract class SmallConverter<TSmall, TValue>() : ValueConverter<TSmall, TValue>(Read(), Make())
    where TSmall : struct
{
    private static Expression<Func<TSmall, TValue>> Read()
    {
        var small = Expression.Parameter(typeof(TSmall));
        return Expression.Lambda<Func<TSmall, TValue>>(Expression.Property(small, "Value"), small);
    }

    private static Expression<Func<TValue, TSmall>> Make()
    {
        var value = Expression.Parameter(typeof(TValue));
        return Expression.Lambda<Func<TValue, TSmall>>(Expression.New(typeof(TSmall).GetConstructor([typeof(TValue)])!, value), value);
    }
}
