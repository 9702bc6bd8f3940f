using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mapping;

/// <summary>How the types of an area are kept. Each area has its own, and the database finds them all: nothing is listed.</summary>
internal interface IMapping
{
    /// <summary>How small types of the area are kept in a column.</summary>
    void Convert(ModelConfigurationBuilder model)
    {
    }

    /// <summary>Which table and columns hold the area's types.</summary>
    void Add(ModelBuilder model);
}
