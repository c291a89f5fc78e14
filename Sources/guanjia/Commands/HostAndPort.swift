import ArgumentParser
import Assembly

extension HostAndPort: ExpressibleByArgument {}
